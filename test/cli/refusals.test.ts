import { beforeAll, expect, test } from 'vitest';
import { runInProcess, splitWords } from './run-in-process.ts';
import { runAll, standInFolder } from './stand-in-folder.ts';

beforeAll(async () => {
  standInFolder({ '-raar': '' });
  await runAll(
    'init d --name "De Brug" --date 2026-03-01 --framework kort.yaml',
    'init e --name "De Haven" --date 2026-03-01 --framework kotter-veranderstappen',
  );
});

/** A command line that is refused; 2 for a wrong command line, 3 for work that cannot be done; and what is said, whole. */
const REFUSED: readonly (readonly [line: string, exit: number, said: string])[] = [
  [
    'reprot d',
    2,
    `De opdracht „reprot” bestaat niet.
Bedoelde u „report”?
Bekijk wat er kan met:  nulmeting --help`,
  ],
  [
    'rapprt d',
    2,
    `De opdracht „rapprt” bestaat niet.
Bedoelde u „rapport”?
Bekijk wat er kan met:  nulmeting --help`,
  ],
  [
    'xyz',
    2,
    `De opdracht „xyz” bestaat niet.
Bekijk wat er kan met:  nulmeting --help`,
  ],
  [
    'status -raar',
    2,
    `De optie „-raar” bestaat hier niet.
Bedoelde u „./-raar”?
Bekijk wat er kan met --help achter de opdracht.`,
  ],
  [
    'verslag d',
    2,
    `De opdracht „verslag” bestaat niet.
Bedoelde u „report”?
Bekijk wat er kan met:  nulmeting --help`,
  ],
  [
    'Vragen d --lang en',
    2,
    `There is no command “Vragen”.
Did you mean “interview”?
See what is possible with:  nulmeting --help`,
  ],
  [
    'xyz --lang en',
    2,
    `There is no command “xyz”.
See what is possible with:  nulmeting --help`,
  ],
  [
    'status d --measurment x',
    2,
    `De optie „--measurment” bestaat hier niet.
Bedoelde u „--measurement”?
Bekijk wat er kan met --help achter de opdracht.`,
  ],
  [
    'status d --qiet',
    2,
    `De optie „--qiet” bestaat hier niet.
Bedoelde u „--quiet”?
Bekijk wat er kan met --help achter de opdracht.`,
  ],
  [
    'compare d --oun x',
    2,
    `De optie „--oun” bestaat hier niet.
Bedoelde u „--out”?
Bekijk wat er kan met --help achter de opdracht.`,
  ],
  [
    'status d -x',
    2,
    `De optie „-x” bestaat hier niet.
Bekijk wat er kan met --help achter de opdracht.`,
  ],
  [
    'init',
    2,
    `Hier ontbreekt: map.
Bekijk een voorbeeld met --help achter de opdracht.`,
  ],
  [
    'frameworks show',
    2,
    `Hier ontbreekt: kader.
Bekijk een voorbeeld met --help achter de opdracht.`,
  ],
  [
    'check',
    2,
    `Hier ontbreekt: bestanden.
Bekijk een voorbeeld met --help achter de opdracht.`,
  ],
  [
    'status d --measurement',
    2,
    `Achter --measurement hoort een waarde.
Bekijk een voorbeeld met --help achter de opdracht.`,
  ],
  [
    'plan d --hoogstens',
    2,
    `Achter --most hoort een waarde.
Bekijk een voorbeeld met --help achter de opdracht.`,
  ],
  [
    'init f --kader',
    2,
    `Achter --framework hoort een waarde.
Bekijk een voorbeeld met --help achter de opdracht.`,
  ],
  [
    'status d --lang de',
    2,
    `„de” kan niet bij --lang.
Bekijk wat er kan met --help achter de opdracht.`,
  ],
  [
    'status d --taal=fr',
    2,
    `„fr” kan niet bij --lang.
Bekijk wat er kan met --help achter de opdracht.`,
  ],
  [
    'status d e',
    2,
    `Er staat te veel achter deze opdracht.
Staat er een spatie in een naam? Zet er dan aanhalingstekens om.`,
  ],
  [
    'frameworks list x',
    2,
    `Er staat te veel achter deze opdracht.
Staat er een spatie in een naam? Zet er dan aanhalingstekens om.`,
  ],
  [
    'frameworks list x --lang en',
    2,
    `There is too much after this command.
Is there a space in a name? Then put quotation marks around it.`,
  ],
  [
    'init f',
    2,
    `Dit ontbreekt nog: --name
In een terminal vraagt het programma hiernaar. Zonder terminal geeft u het zo op.`,
  ],
  [
    'init f --name X --headcount 1.5',
    2,
    `„1.5” is geen aantal medewerkers.
Geef een heel getal, of laat het weg.`,
  ],
  [
    'init f --name X --headcount 0',
    2,
    `„0” is geen aantal medewerkers.
Geef een heel getal, of laat het weg.`,
  ],
  [
    'init f --name X --date 2026-2-3',
    2,
    `„2026-2-3” is geen datum.
Schrijf het jaar eerst: 2026-11-22.`,
  ],
  [
    'init f --name X --mode raden',
    2,
    `De manier van meten „raden” bestaat niet.
Wel: consensus.`,
  ],
  [
    'init f --name X --mode survey',
    2,
    `Meten met een enquête kan in deze versie nog niet.
Meet nu met een gezamenlijk gesprek: --mode consensus`,
  ],
  [
    'init f --name X --framework nergens.yaml',
    2,
    `Het bestand nergens.yaml is niet gevonden.
Kijk of de naam klopt, en of u in de goede map staat.`,
  ],
  [
    'init d --name X',
    3,
    `In d staat al een dossier.
Verdergaan:  nulmeting interview d`,
  ],
  [
    'interview d',
    2,
    `Hiervoor is een terminal nodig waarin u kunt typen.
Zonder terminal kan het zo:  nulmeting form d --format yaml --out formulier.yaml   en daarna   nulmeting interview d --answers formulier.yaml`,
  ],
  [
    'interview d --new --date 2026-03-01',
    3,
    `Er is al een meting 2026-03-01.
Verdergaan met die meting:  nulmeting interview d --measurement 2026-03-01
Op één dag kan er één meting zijn. Hoort de nieuwe bij een andere dag, geef die dan met --date (jjjj-mm-dd).`,
  ],
  [
    'interview d --new --date 1-1-2026',
    2,
    `„1-1-2026” is geen datum.
Schrijf het jaar eerst: 2026-11-22.`,
  ],
  [
    'interview d --answers nergens.yaml',
    2,
    `Het bestand nergens.yaml is niet gevonden.
Kijk of de naam klopt, en of u in de goede map staat.`,
  ],
  [
    'form d --format yml',
    2,
    `De vorm „yml” bestaat niet.
Bedoelde u „yaml”?
Wel: yaml, paper, invitation.`,
  ],
  [
    'form d --measurement 2026-03-02',
    2,
    `Er is in dit dossier geen meting „2026-03-02”.
Bedoelde u „2026-03-01”?
Wel: 2026-03-01.`,
  ],
  [
    'report d --format htm',
    2,
    `De vorm „htm” bestaat niet.
Bedoelde u „html”?
Wel: md, html, json, csv, docx, xlsx, pdf.`,
  ],
  [
    'report d --format odt --lang en',
    2,
    `There is no format “odt”.
Possible: md, html, json, csv, docx, xlsx, pdf.`,
  ],
  [
    'report d --measurement nul',
    2,
    `Er is in dit dossier geen meting „nul”.
Wel: 2026-03-01.`,
  ],
  [
    'report d --from r.json',
    2,
    `Met --from komt het verslag uit een bestand; „d” hoort daar niet bij.
Laat „d” weg, of laat --from weg.`,
  ],
  [
    'report --from r.json --measurement 2026-03-01',
    2,
    `Met --from komt het verslag uit een bestand; „--measurement” hoort daar niet bij.
Laat „--measurement” weg, of laat --from weg.`,
  ],
  [
    'report --from nergens.json',
    2,
    `Het bestand nergens.json is niet gevonden.
Kijk of de naam klopt, en of u in de goede map staat.`,
  ],
  [
    'plan d --most 0',
    2,
    `„0” is geen aantal.
Geef een heel getal van 1 of hoger.`,
  ],
  [
    'plan d --most 1.5',
    2,
    `„1.5” is geen aantal.
Geef een heel getal van 1 of hoger.`,
  ],
  [
    'plan d --format sarif',
    2,
    `De vorm „sarif” bestaat niet.
Wel: md, html, json, csv, docx, xlsx, pdf.`,
  ],
  [
    'compare d',
    3,
    `In d staat één meting. Er is er nog geen om die naast te leggen.
Meet opnieuw met:  nulmeting interview d --new`,
  ],
  [
    'compare d --from 2026-03-02',
    3,
    `In d staat één meting. Er is er nog geen om die naast te leggen.
Meet opnieuw met:  nulmeting interview d --new`,
  ],
  [
    'compare d --anonymous',
    2,
    `--anonymous hoort bij organisaties naast elkaar. U noemde er één.
Noem ten minste twee mappen, of laat --anonymous weg.`,
  ],
  [
    'compare d --own d',
    2,
    `--own hoort bij organisaties naast elkaar. U noemde er één.
Noem ten minste twee mappen, of laat --own weg.`,
  ],
  [
    'compare d e --from x',
    2,
    `--from hoort bij de metingen van één organisatie. U noemde er meer.
Noem één map, of laat --from weg.`,
  ],
  [
    'compare d e --to x',
    2,
    `--to hoort bij de metingen van één organisatie. U noemde er meer.
Noem één map, of laat --to weg.`,
  ],
  [
    'compare d e',
    3,
    `Deze organisaties gebruikten geen kader dat een ander ook gebruikte.
Naast elkaar zetten kan pas als ten minste twee organisaties met hetzelfde kader hebben gemeten.`,
  ],
  [
    'compare d ./d',
    2,
    `Twee mappen zijn van dezelfde organisatie (de-brug): d en d.
Elke organisatie telt één keer: noem één van de twee mappen. Zijn het twee organisaties met dezelfde naam, geef dan één van de twee een andere id: bij id in dossier.yaml, en bij organisation in elke meting.yaml.`,
  ],
  [
    'compare d e --own f',
    2,
    `„f” is geen van de organisaties die u vergelijkt.
Noem bij --own een van de mappen die u vergelijkt, of de id van die organisatie: de-brug, de-haven.`,
  ],
  [
    'compare d --format sarif',
    2,
    `De vorm „sarif” bestaat niet.
Wel: md, html, json, csv, docx, xlsx, pdf.`,
  ],
  [
    'check nergens',
    2,
    `Het bestand nergens is niet gevonden.
Kijk of de naam klopt, en of u in de goede map staat.`,
  ],
  [
    'check d nergens.yaml',
    2,
    `Het bestand nergens.yaml is niet gevonden.
Kijk of de naam klopt, en of u in de goede map staat.`,
  ],
  [
    'check d --format xml',
    2,
    `De vorm „xml” bestaat niet.
Wel: text, json, sarif.`,
  ],
  [
    'status',
    2,
    `Op deze plek staat geen dossier, wel een map lager: d, e.
Noem die map erbij, bijvoorbeeld „d”:
  nulmeting status d`,
  ],
  [
    'status --lang en',
    2,
    `There is no dossier in this place, but there is one folder down: d, e.
Name the folder, for instance “d”:
  nulmeting status d --lang en`,
  ],
  [
    'status nergens',
    2,
    `De map nergens bestaat niet.
Kijk of de naam klopt. Een nieuw dossier maakt u met:  nulmeting init mijn-organisatie`,
  ],
  [
    'status leeg',
    2,
    `De map leeg bestaat niet.
Kijk of de naam klopt. Een nieuw dossier maakt u met:  nulmeting init mijn-organisatie`,
  ],
  [
    'frameworks shwo',
    2,
    `„shwo” kan hier niet.
Bedoelde u „show”?
Wel: list, lijst, show, toon, new, nieuw, trace, herkomst, review, beoordelen.`,
  ],
  [
    'kaders kotter-veranderstappen',
    2,
    `„kotter-veranderstappen” kan hier niet.
Bedoelde u „show kotter-veranderstappen”?
Wel: list, lijst, show, toon, new, nieuw, trace, herkomst, review, beoordelen.`,
  ],
  [
    'frameworks iets --lang en',
    2,
    `“iets” is not possible here.
Possible: list, lijst, show, toon, new, nieuw, trace, herkomst, review, beoordelen.`,
  ],
];

test.each(REFUSED)(
  'nulmeting %s is refused with exit code %i, and with the way out',
  async (line, exit, said) => {
    expect(await runInProcess(splitWords(line))).toEqual({ exit, stdout: '', stderr: `${said}\n` });
  },
);
