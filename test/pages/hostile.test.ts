import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { makeVisibleLine } from '../../src/domain/instrument/visible-text.ts';
import { inspect, openPage } from './browser.ts';
import { writePage } from './cases.ts';
import { answersPath, run } from './dossiers.ts';
import { makeHostileOrganisations, makeHostileTimes } from './hostile-comparison.ts';
import {
  HARMLESS,
  HOSTILE,
  listAnswers,
  makeHostileDossier,
  type ReadAction,
  type ReadAnswer,
  readActions,
  readReport,
} from './hostile-dossier.ts';

/*
 * Whatever a person typed stands in every report as she typed it. None of it runs, and none of it becomes a part of the report. The
 * browser is given script, and is told to pass over the page's own ban on it: the page must not need that ban.
 */

const root = makeHostileDossier(HOSTILE);
const harmless = makeHostileDossier(HARMLESS);
const UNGUARDED = { javaScriptEnabled: true, bypassCSP: true } as const;

interface ReadComparison {
  readonly questions: readonly {
    readonly id: string;
    readonly change: string;
    readonly why: string | null;
    readonly from: { readonly answers: readonly ReadAnswer[] } | null;
    readonly to: { readonly answers: readonly ReadAnswer[] } | null;
  }[];
  readonly organisations: readonly { readonly name: string; readonly sector: string }[];
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
const flatten = (texts: readonly (string | null)[]): readonly string[] =>
  texts.map((text) => flat(text ?? ''));
const paths = new Map<string, string>();

const TIMES = { root: makeHostileTimes(HOSTILE), harmless: makeHostileTimes(HARMLESS) };
const ORGANISATIONS = {
  root: makeHostileOrganisations(HOSTILE),
  harmless: makeHostileOrganisations(HARMLESS),
};
const PLACES = {
  report: { root: [root], harmless: [harmless] },
  plan: { root: [root], harmless: [harmless] },
  'comparison over time': TIMES,
  'comparison of organisations': ORGANISATIONS,
} as const satisfies Readonly<Record<string, Readonly<Record<'root' | 'harmless', readonly string[]>>>>;

/** Opens the page of a dossier; each is made once. */
function open(
  kind: keyof typeof PLACES,
  options: BrowserContextOptions = {},
  made: 'root' | 'harmless' = 'root',
) {
  const key = `${kind} ${made}`;
  const command = kind === 'report' || kind === 'plan' ? kind : 'compare';
  const commandOptions = [...PLACES[kind][made], '--format', 'html', '--lang', 'nl', '--out', '-'];
  const path = paths.get(key) ?? writePage(run(command, ...commandOptions));
  paths.set(key, path);
  return openPage(path, options);
}

describe('as JSON', () => {
  test('the measurement gives every text back to the character', () => {
    const written = JSON.parse(readFileSync(answersPath(root), 'utf8')) as {
      table: object;
      answers: Record<string, object>;
    };
    const { organisation, measurement } = readReport(root);
    expect(measurement.tables).toMatchObject([written.table]);
    expect(organisation.name).toBe(`${HOSTILE[0]} ${HOSTILE[3]} ${HOSTILE[9]}`);
    expect(measurement.remark).toContain(HOSTILE[20]);
    const answers = listAnswers(root).filter(({ id }) => id in written.answers);
    expect(answers.length).toBeGreaterThan(35);
    for (const { id, answer, reason, note, evidence } of answers) {
      const given = { reason: null, ...written.answers[id] };
      expect({ reason, note, evidence, answer }).toEqual(id === 'wie-trekt' ? given : { ...given, answer });
    }
  });

  test('the plan gives every text back to the character', () => {
    const written = JSON.parse(readFileSync(join(root, 'plan.yaml'), 'utf8')) as Record<string, ReadAction[]>;
    expect(readActions(root)).toMatchObject([...(written['actions'] ?? []), ...(written['later'] ?? [])]);
  });
});

describe.each(['report', 'plan', 'comparison over time', 'comparison of organisations'] as const)(
  'the page of the %s',
  (command) => {
    test('runs nothing of it, asks for nothing, and gets no part from it', async () => {
      const { page, complaints, close } = await open(command, UNGUARDED);
      expect(complaints).toEqual([]);
      const other = await open(command, {}, 'harmless');
      expect(await inspect(page, 'countElements')).toEqual(await inspect(other.page, 'countElements'));
      await other.close();
      await close();
    });

    test('stays within the screen and the paper, however long a word is', async () => {
      const { page, close } = await open(command);
      for (const width of [320, 375, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await inspect(page, 'findSidewaysScrolling'), `${width} pixels`).toEqual([]);
      }
      await page.setViewportSize({ width: 650, height: 900 });
      await page.emulateMedia({ media: 'print' });
      expect(await inspect(page, 'findOutsidePaper')).toEqual([]);
      await close();
    });

    test('lets no mark of direction turn the words that follow', async () => {
      const { page, close } = await open(command);
      expect(await inspect(page, 'findTurnedText', 'bdi')).toEqual([]);
      await close();
    });
  },
);

test('a mark of direction in one role leaves the other roles as they are', async () => {
  const { page, close } = await open('report');
  const turned = await inspect<string[]>(page, 'findTurnedWords', '.facts dd', 'frans');
  await close();
  expect(turned).toEqual([]);
});

describe('on a page stands exactly what was typed', () => {
  test('on the cover: the organisation, the sector, the remark and the roles', async () => {
    const { page, close } = await open('report');
    const { organisation, measurement } = readReport(root);
    const [name, sector, , , , present, absent] = await inspect<string[]>(page, 'textsOf', '.facts dd');
    expect(flat(name ?? '')).toBe(flat(organisation.name));
    expect(flat(sector ?? '')).toBe(flat(organisation.sector));
    expect(flat(await page.title())).toBe(flat(`Nulmeting van ${makeVisibleLine(organisation.name)}`));
    expect(flatten(await inspect(page, 'textsOf', 'h1'))).toEqual([
      flat(`Nulmeting van ${makeVisibleLine(organisation.name)}`),
    ]);
    // On page one it is cut; where the particulars are it is whole.
    expect(flatten(await inspect(page, 'textsOf', '.about .remark'))).toEqual([flat(measurement.remark)]);
    for (const role of measurement.tables[0]?.present ?? []) {
      // In a list of roles, as in every sentence, a text stands on one line and nothing in it works unseen.
      expect(flat(present ?? '')).toContain(flat(makeVisibleLine(role)));
      expect(flat(absent ?? '')).toContain(flat(makeVisibleLine(role)));
    }
    await close();
  });

  test('with the answers: reasons, notes, evidence, and what was filled in', async () => {
    const { page, close } = await open('report');
    const told = new Set<string>();
    // What a chapter tells whole is not told again in the annex.
    const inChapters = new Set(
      flatten([
        ...(await inspect<string[]>(page, 'textsOf', '.finding dd bdi')),
        ...(await inspect<string[]>(page, 'textsOf', 'section[aria-labelledby=h8] bdi')),
      ]),
    );
    for (const { id, place, answer, reason, note, evidence } of listAnswers(root)) {
      // A question that frameworks share is answered once: where it stands first.
      const typed = told.has(id) ? [] : [reason, note, evidence].filter((text) => text !== null);
      told.add(id);
      const inAnnex = flatten(await inspect(page, 'textsOf', `${place} bdi.long`));
      const elsewhere = flatten(typed).filter((text) => !inAnnex.includes(text));
      expect(elsewhere.filter((text) => !inChapters.has(text))).toEqual([]);
      expect(inAnnex).toEqual(flatten(typed).filter((text) => !elsewhere.includes(text)));
      if (id === 'wie-trekt')
        expect(flatten(await inspect(page, 'textsOf', `${place} .given`))).toEqual(flatten([answer]));
    }
    await close();
  });

  test('in the chapter on what does not apply or was decided against: the reasons', async () => {
    const { page, close } = await open('report');
    const reasons = new Map(listAnswers(root).map(({ id, reason }) => [id, reason]));
    const typed = [...reasons.values()].filter((reason) => reason !== null);
    const visible = flatten(await inspect(page, 'textsOf', 'section[aria-labelledby=h8] bdi'));
    // The first five of each kind, those that are long as far as there is room; the others are named.
    expect(visible.length).toBeGreaterThan(4);
    const isTyped = (shown: string): boolean =>
      flatten(typed).some(
        (text) => text === shown || (shown.endsWith(' …') && text.startsWith(shown.slice(0, -2))),
      );
    expect(visible.filter((shown) => !isTyped(shown))).toEqual([]);
    await close();
  });

  test('in the plan: goals, labels, actions, why, who, when, done when and what is suggested', async () => {
    const { page, close } = await open('plan');
    const actions = readActions(root);
    const cells = (selector: string): Promise<string[]> => inspect(page, 'textsOf', `.actions ${selector}`);
    const goals = await inspect<string[]>(page, 'textsOf', 'section[aria-labelledby=p5] h3');
    expect(flatten(goals)).toEqual(flatten(actions.slice(0, HOSTILE.length).map(({ goal }) => goal)));
    expect(flatten(await cells('.long'))).toEqual(flatten(actions.map(({ what }) => what)));
    const written = (pick: (action: ReadAction) => string | null): readonly string[] =>
      flatten(actions.map(pick)).filter((text) => text !== '');
    expect(flatten(await cells('.because .source bdi'))).toEqual(written(({ why }) => why));
    expect(flatten(await cells('th strong bdi'))).toEqual(written(({ label }) => label));
    expect(flatten(await cells('td:nth-child(2) > bdi'))).toEqual(written(({ who }) => who));
    const roles = written(({ suggested: { role } }) =>
      role === null ? null : `voorstel: ${makeVisibleLine(role)}`,
    );
    expect(flatten(await cells('td:nth-child(2) .source bdi'))).toEqual(roles);
    expect(flatten(await cells('td:nth-child(3)'))).toEqual(flatten(actions.map(({ when }) => when)));
    expect(flatten(await cells('td:nth-child(4) > bdi'))).toEqual(flatten(actions.map(({ done }) => done)));
    const targets = written(({ inOrderWhen }) => inOrderWhen);
    expect(flatten(await cells('td:nth-child(4) .source bdi'))).toEqual(targets);
    await close();
  });

  test('in the comparison over time: the notes, the evidence and the reasons of the later measurement', async () => {
    const { page, close } = await open('comparison over time');
    const { questions } = JSON.parse(run('compare', ...TIMES.root, '--format', 'json')) as ReadComparison;
    // Without a scale an answer that stayed is among what stayed the same, where only the answers are told.
    const stayed = ({ why, from, to }: (typeof questions)[number]): boolean =>
      why === 'no-scale' && from?.answers[0]?.answer === to?.answers[0]?.answer;
    // What two frameworks share is told once.
    const changed = ['forward', 'back', 'not-comparable'].flatMap((way) => {
      const went = questions.filter((question) => question.change === way && !stayed(question));
      return [...new Map(went.map((question) => [question.id, question])).values()];
    });
    const typed = changed.flatMap(({ to }) => {
      const [given] = to?.answers ?? [];
      return [given?.reason, given?.note, given?.evidence].filter((text) => (text ?? '').trim() !== '');
    });
    expect(typed.length).toBeGreaterThan(40);
    const visible = flatten(await inspect(page, 'textsOf', '.change dd'));
    expect([...visible].sort()).toEqual(typed.map((text) => flat(text ?? '')).sort());
    await close();
  });

  test('in the comparison of organisations: their names and their sectors', async () => {
    const { page, close } = await open('comparison of organisations');
    const { organisations } = JSON.parse(
      run('compare', ...ORGANISATIONS.root, '--format', 'json'),
    ) as ReadComparison;
    const names = flatten(organisations.map(({ name }) => name));
    expect(flatten(await inspect(page, 'textsOf', 'table.heat th[scope=row]'))).toEqual(names);
    expect(flatten(await inspect(page, 'textsOf', 'table.roomy td:nth-child(2) bdi'))).toEqual(
      flatten(organisations.map(({ sector }) => sector)),
    );
    await close();
  });
});
