import { ANSWERS, type Danger, FRAMEWORK, MEASUREMENT, measurementText, SNAPSHOT } from '../danger.ts';

/** What would lead a reader away, run something or end what it stands in. */
const MARKUP = [
  '<meta http-equiv="refresh" content="0;url=https://example.org/weg">',
  '</title><meta http-equiv=refresh content="0;url=https://example.org/weg">',
  '</desc></svg><meta http-equiv="refresh" content="0;url=//example.org/weg">',
  '"><script>alert(1)</script>',
  '<form action="https://example.org/weg"><input name=a></form>',
  '<base href="https://example.org/weg">',
  '<iframe src="https://example.org/weg"></iframe>',
];
const TAGS = [
  '<meta http-equiv="refresh"',
  '<meta http-equiv=refresh',
  '<script',
  '<form',
  '<base',
  '<iframe',
];

const inTexts = MARKUP.map((text): Danger => {
  const written = JSON.stringify(text);
  const snapshot = FRAMEWORK.replace('title: Kort kader', `title: ${written}\nsummary: ${written}`)
    .replace(
      'title: Het begin',
      `title: ${written}\n    aim: ${written}\n    goal: ${written}\n    benefit: ${written}`,
    )
    .replaceAll(
      /label: (Nee|Ja|Deels)/g,
      (_, label: string) => `label: ${JSON.stringify(label + text)}, meaning: ${written}`,
    )
    .replaceAll(
      'label: Visie, text: Is er een visie?',
      `label: ${written}, text: ${written}, help: ${written}`,
    )
    .replace('title: Een bron, publisher: X', `title: ${written}, publisher: ${written}`);
  const never = TAGS;
  const csp = "default-src 'none'";
  return {
    danger: `${text} wherever a text can stand`,
    files: {
      [SNAPSHOT]: snapshot,
      [MEASUREMENT]: `${measurementText('kort')}remark: ${written}\n`,
      'd/dossier.yaml': `schema: nulmeting/dossier@1\norganisation: { id: de-brug, name: ${written}, sector: ${written}, roles: [${written}] }\nlanguage: nl\n`,
      [ANSWERS]: `schema: nulmeting/answers@1\ntable: { present: [${written}], absent: [${written}] }\nanswers:\n  visie: { answer: nee, note: ${written}, evidence: ${written} }\n  tijd: { answer: nvt, reason: ${written} }\n  waarom: { answer: ${written} }\n`,
    },
    runs: [
      { run: 'report d --format html', exit: 0, never, says: [csp, "form-action 'none'", "base-uri 'none'"] },
      { run: 'report d', exit: 0, never },
      { run: 'plan d', exit: 0 },
      { run: 'plan d --format html', exit: 0, never, says: [csp] },
      { run: 'interview d --new --date 2026-09-02', exit: 0 },
      { run: 'compare d --from m --to 2026-09-02 --format html', exit: 0, never, says: [csp] },
      { run: 'report d --format json --out d/r.json', exit: 0 },
      { run: 'report --from d/r.json --format html', exit: 0, never },
    ],
  };
});

/** Changes of a report that was written as JSON, with the code that says so. */
const CHANGES: readonly (readonly [string, string, string, string])[] = [
  ['a measurement that leads out', '"id": "m"', '"id": "../../../OUTSIDE/x"', 'not-an-id'],
  ['an organisation that is no id', '"id": "de-brug"', '"id": "\\"><svg>"', 'not-an-id'],
  ['a framework that is no id', '"kort"', '"x\\"><meta http-equiv=refresh content=0>"', 'not-an-id'],
  ['a step that is no id', '"begin"', '"x\\" onload=\\"alert(1)"', 'not-an-id'],
  ['equal values on its scale', '"value": 2', '"value": 1', 'scale-not-ascending'],
  ['repeated answers', '"id": "deels"', '"id": "nee"', 'repeated-id'],
  ['repeated questions', '"tijd"', '"visie"', 'repeated-id'],
  ['a scale that is not there', '"scale": "ja-nee"', '"scale": "weg"', 'unknown-scale'],
  ['a level without a score', '"level": "L"', '"score": null, "level": "F"', 'wrong-type'],
  ['a level that is markup', '"level": "L"', '"level": "L\\"><script>"', 'not-in-list'],
  ['a score outside its range', '"score": 75', '"score": 1e308', 'too-high'],
  ['a weight outside its range', '"id": "visie"', '"weight": -5, "id": "visie"', 'too-low'],
];

const inReports = CHANGES.map(
  ([what, from, to, code]): Danger => ({
    danger: `a report with ${what}`,
    runs: [
      { run: 'report d --format json --out d/r.json', exit: 0 },
      {
        edit: { path: 'd/r.json', from, to },
        run: 'report --from d/r.json --format html',
        exit: 3,
        says: ['d/r.json:', `[${code}]`],
        never: TAGS,
      },
      { run: 'report --from d/r.json --format html --out d/rapporten/x.html', exit: 3 },
    ],
  }),
);

export const dangers = [...inTexts, ...inReports];
