import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editYaml } from '../../src/documents/yaml/edit-yaml.ts';
import { answersPath, makeDossier, run, SECOND_FRAMEWORK } from './dossiers.ts';

const LONG = `${'<b>woord</b> '.repeat(1_000)}${'a'.repeat(20_000)} einde`;

/** What people type, paste, or try. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</dd></dl></main></style></title></script><svg onload=alert(1)><!--',
  '{{x}} {{{x}}} {{> _style.html}} {{t "report.h1"}}',
  '<%= x %> {% x %} %(x)s',
  'links | rechts || \\| einde',
  '`code` ``dubbel`` *schuin* __vet__ ~~weg~~',
  '```\ncode\n```',
  '[hier](https://example.org) ![x](x.png) <https://example.org> [^1]',
  '\u202Edreekegmo \u2067isolaat',
  '\u200Fשלום\u202E tot ziens',
  `"dubbel" 'enkel' „laag” «frans»`,
  '&lt;b&gt; &amp;amp; &#60;script&#62; &nbsp;',
  '# kop',
  '- punt\n- punt',
  '+ punt\n* punt',
  '1. een\n2) twee',
  '=cmd|"/C calc"!A0',
  'kop\n===\n---\n> citaat',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  'een\r\ntwee\r\n\r\n# drie\rvier',
  'regel\n\n    ingesprongen\n\ttab',
  'C:\\map\\nieuw \\',
  '[ ] nog te doen @iedereen #1 :smile:',
  '🦊 e\u0301 \u200B\uFEFF\u00AD',
  LONG,
  '<meta http-equiv=refresh content="0;url=https://example.org/weg">',
];

/** As many texts with nothing in them, as long and of as many lines: what is made of these has the same parts. */
export const HARMLESS: readonly string[] = HOSTILE.map((hostile, at) => {
  const word = `woord ${at + 1}`;
  const long = hostile.length > 80 ? `${word} `.repeat(hostile.length / word.length).trim() : word;
  return hostile.trim().includes('\n') ? `${long}\n${word}` : long;
});

/** A dossier in which a text of the list stands wherever a person can put one. */
export function makeHostileDossier(texts: readonly string[]): string {
  const text = (at: number): string => texts[at % texts.length] ?? '';
  const short = texts.filter((_, at) => (HOSTILE[at] ?? '').length <= 80);
  const name = `${short[0]} ${short[3]} ${short[9]}`;
  const sector = `${short[1]} ${short[6]}`;
  const root = makeDossier(
    'naam',
    '--sector',
    'sector',
    '--framework',
    'valente-afwegingskader',
    SECOND_FRAMEWORK,
  );
  // On the command line they would lose what nobody sees.
  const dossier = join(root, 'dossier.yaml');
  const edits = [
    { path: ['organisation', 'name'], value: name },
    { path: ['organisation', 'sector'], value: sector },
  ];
  writeFileSync(dossier, editYaml(readFileSync(dossier, 'utf8'), edits));
  const remark = texts.filter((_, at) => (HOSTILE[at] ?? '').length <= 100).join('\n');
  appendFileSync(join(answersPath(root), '..', 'meting.yaml'), `remark: ${JSON.stringify(remark)}\n`);
  const answers = Object.fromEntries(
    listQuestions(root).map((id, at) => {
      if (id === 'wie-trekt') return [id, { answer: text(at), note: text(at + 1), evidence: text(at + 2) }];
      const given = { answer: WEIGHED.has(id) ? 'afgewogen' : at % 2 === 0 ? 'nvt' : 'weet-niet' };
      const reason = given.answer === 'weet-niet' ? {} : { reason: text(at + 2) };
      return [id, { ...given, ...reason, note: text(at), evidence: text(at + 1) }];
    }),
  );
  const table = { present: short, absent: short.toReversed().map((role) => `${role} niet`) };
  writeFileSync(answersPath(root), JSON.stringify({ schema: 'nulmeting/answers@1', table, answers }));
  const actions = texts.map((what, at) => ({
    id: `actie-${at}`,
    step: 'borging',
    goal: text(at + 1),
    what,
    why: text(at + 2),
    done: text(at + 3),
    ...{
      who: text(at + 4),
      when: text(at + 5),
      sources: [{ document: 'valente-2025', section: 'Stap 6.1' }],
    },
  }));
  const later = actions.map((action, at) => ({
    ...action,
    id: `later-${action.id}`,
    label: text(at + 6),
    inOrderWhen: text(at + 7),
    who: null,
    suggested: { role: text(at + 8) },
  }));
  writeFileSync(join(root, 'plan.yaml'), JSON.stringify({ schema: 'nulmeting/plan@1', actions, later }));
  return root;
}

const WEIGHED = new Set(['nulmeting-gehouden', 'geregistreerde-ervaringsdeskundigen']);

interface ReadReport {
  readonly organisation: { readonly name: string; readonly sector: string };
  readonly measurement: {
    readonly remark: string;
    readonly tables: readonly { readonly present: readonly string[]; readonly absent: readonly string[] }[];
  };
  readonly frameworks: readonly {
    readonly id: string;
    readonly steps: readonly {
      readonly questions: readonly { readonly id: string; readonly answers: readonly ReadAnswer[] }[];
    }[];
  }[];
}

export interface ReadAnswer {
  readonly answer: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly evidence: string | null;
}

export function readReport(root: string): ReadReport {
  return JSON.parse(run('report', root, '--format', 'json')) as ReadReport;
}

/** Every question with what was answered, as the report gives it. */
export function listAnswers(
  root: string,
): readonly (ReadAnswer & { readonly id: string; readonly place: string })[] {
  return readReport(root).frameworks.flatMap((framework) =>
    framework.steps.flatMap(({ questions }) =>
      questions.flatMap(({ id, answers }) =>
        answers.map((answer) => ({ ...answer, id, place: `#a-${framework.id}-${id}` })),
      ),
    ),
  );
}

function listQuestions(root: string): readonly string[] {
  return [...new Set(listAnswers(root).map(({ id }) => id))].filter((id) => id !== 'aantal-teams');
}

export interface ReadAction {
  readonly goal: string;
  readonly what: string;
  readonly why: string;
  readonly done: string;
  readonly who: string | null;
  readonly when: string;
  readonly label: string | null;
  readonly inOrderWhen: string | null;
  readonly suggested: { readonly role: string | null };
}

export function readActions(root: string): readonly ReadAction[] {
  const plan = JSON.parse(run('plan', root, '--format', 'json')) as Record<'actions' | 'later', ReadAction[]>;
  return [...plan.actions, ...plan.later];
}
