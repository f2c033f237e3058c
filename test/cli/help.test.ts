import { expect, test } from 'vitest';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { runInProcess, splitWords } from './run-in-process.ts';

async function help(line: string): Promise<string> {
  const { exit, stdout, stderr } = await runInProcess(splitWords(`${line} --help`));
  expect([exit, stderr]).toEqual([0, '']);
  return stdout;
}

/** What one can want to know: one for each framework that comes with the program. */
const AIMS = listBundledFrameworks()
  .map(({ use }) => use.aim.nl)
  .join(', ');

/** What stands in the help of every command. */
const EVERYWHERE = `  --taal, --lang <nl|en>  taal van wat u leest (nl of en)
  --json  uitvoer voor een ander programma
  --no-color  zonder kleuren
  --kaal, --plain  regel voor regel (voor een schermlezer)
  --stil, --quiet  alleen het resultaat, geen toelichting
  --debug  laat bij een fout zien waar die zit
  -h, --help  laat deze uitleg zien
`;

/** Help without the width of its columns: each term on one line with what it means, and `…` for what stands in the help of every command. */
function withoutColumns(text: string): string {
  return text
    .replace(/\n {20,}(?=\S)/g, ' ')
    .replace(/(?<=\S) {2,}/g, '  ')
    .replace(EVERYWHERE, '  …\n');
}

test.each([
  [
    'init',
    `Gebruik: nulmeting init|begin [opties] <map>

een dossier maken voor uw organisatie

Argumenten:
  map  de map waarin het dossier komt

Opties:
  --naam, --name <naam>  naam van de organisatie
  --sector <sector>  sector (Vrouwenopvang, Wijkteam, Jeugdhulp, Gemeente, Geestelijke gezondheidszorg, Maatschappelijke opvang, Iets anders), of uw eigen woord
  --teams <teams>  aantal teams, huizen of groepen: één, enkele (twee tot vijf) of veel
  --positie, --position <positie>  wat u bent: organisatie (werkt zelf met ervaringsdeskundigen), platform (van ervaringsdeskundigen) of gemeente
  --medewerkers, --headcount <getal>  aantal medewerkers
  --rollen, --roles <rollen>  wie er aan tafel kunnen zitten: rollen met komma's ertussen, geen namen
  --wil-weten, --aim <doel>  wat u wilt weten; het programma zoekt er de kaders bij (${AIMS})
  --kader, --framework <id...>  het kader dat u wilt gebruiken, of een eigen kaderbestand; mag vaker (- is wat een ander programma doorgeeft)
  --omvang, --depth <omvang>  kort (een eerste gesprek) of volledig
  --wijze, --mode <wijze>  manier van meten
  --datum, --date <datum>  de datum waarover de meting gaat (jjjj-mm-dd)
  …

Voorbeelden:
  nulmeting init mijn-organisatie
  nulmeting init mijn-organisatie --name "Opvang De Brug" --headcount 60
`,
  ],
  [
    'interview',
    `Gebruik: nulmeting interview|afnemen [opties] [map]

de vragen doornemen, met elkaar

Argumenten:
  map  de map van het dossier (zonder deze zoekt het programma vanaf waar u staat)

Opties:
  --stap, --step <id>  begin bij deze stap
  --vraag, --question <id>  begin bij deze vraag
  --nalopen, --review  begin met nalopen wat er is ingevuld
  --tafel, --table [id]  de tafel die antwoordt, als er meer tafels zijn
  --groep, --team  met een groep rond één scherm: ruime schermen, en stemmen per antwoord die niet worden bewaard
  --antwoorden, --answers <bestand>  neem de antwoorden over uit een ingevuld formulier (- is wat een ander programma doorgeeft)
  --vervang, --replace  laat het formulier antwoorden of teksten vervangen die er al staan
  --teksten, --texts  vraag naar de teksten voor verslag en plan (reacties, besluit, projectgroep); met --answers uit een ingevuld Word-document of YAML-bestand
  --meting, --measurement <id>  de meting die u bedoelt (zonder deze de laatste)
  --nieuw, --new  begin een nieuwe meting, met de vragen van nu
  --datum, --date <datum>  de datum waarover de meting gaat (jjjj-mm-dd)
  --omvang, --depth <omvang>  maak de meting kort of volledig; geen antwoord gaat verloren
  …

Voorbeelden:
  nulmeting interview
  nulmeting interview --new
  nulmeting interview --depth full
  nulmeting interview --step borging
  nulmeting interview --team
  nulmeting interview --answers formulier.yaml
  nulmeting interview --texts
  nulmeting interview --texts --answers nulmeting.docx
`,
  ],
  [
    'form',
    `Gebruik: nulmeting form|formulier [opties] [map]

de vragen op papier of in een bestand, om rustig in te vullen

Argumenten:
  map  de map van het dossier (zonder deze zoekt het programma vanaf waar u staat)

Opties:
  --vorm, --format <soort>  vorm: yaml, paper, invitation (standaard: yaml)
  --uit, --out <bestand>  het bestand waarin het resultaat komt (- is het scherm)
  --tafel, --table <id>  maak het formulier voor deze tafel
  --meting, --measurement <id>  de meting die u bedoelt (zonder deze de laatste)
  …

Voorbeelden:
  nulmeting form --out formulier.yaml
  nulmeting interview --answers formulier.yaml
  nulmeting form --format paper --out voorbereiding.html
  nulmeting form --format invitation
`,
  ],
  [
    'status',
    `Gebruik: nulmeting status|stand [opties] [map]

wat is ingevuld, wat staat open, en wat is de volgende stap

Argumenten:
  map  de map van het dossier (zonder deze zoekt het programma vanaf waar u staat)

Opties:
  --meting, --measurement <id>  de meting die u bedoelt (zonder deze de laatste)
  …
`,
  ],
  [
    'report',
    `Gebruik: nulmeting report|rapport [opties] [map]

de nulmeting schrijven

Argumenten:
  map  de map van het dossier (zonder deze zoekt het programma vanaf waar u staat)

Opties:
  --vorm, --format <soort>  vorm: md, html, json, csv, docx, xlsx, pdf
  --uit, --out <bestand>  het bestand waarin het resultaat komt (- is het scherm)
  --sjabloon, --template <pad>  uw eigen sjabloon: een Word-bestand (.docx) of een map met sjablonen voor html en md
  --openen, --open  schrijf het in een bestand en open dat (zonder --format of --out een pagina voor uw webbrowser)
  --meting, --measurement <id>  de meting die u bedoelt (zonder deze de laatste)
  --voor, --for <lezer>  voor wie het verslag is: directie, bestuur, team, financier en medewerkers; zonder dit het hele verslag
  --van, --from <bestand>  een verslag in JSON dat eerder is gemaakt, om opnieuw te laten zien (- is wat een ander programma doorgeeft)
  …

Voorbeelden:
  nulmeting report
  nulmeting report --out nulmeting.html
  nulmeting report --open
  nulmeting report --template huisstijl.docx
  nulmeting report --format json > nulmeting.json
  nulmeting --lang en report --from nulmeting.json --out report.html
`,
  ],
  [
    'plan',
    `Gebruik: nulmeting plan [opties] [map]

het plan van aanpak maken of vernieuwen

Argumenten:
  map  de map van het dossier (zonder deze zoekt het programma vanaf waar u staat)

Opties:
  --vorm, --format <soort>  vorm: md, html, json, csv, docx, xlsx, pdf
  --uit, --out <bestand>  het bestand waarin het resultaat komt (- is het scherm)
  --sjabloon, --template <pad>  uw eigen sjabloon: een Word-bestand (.docx) of een map met sjablonen voor html en md
  --openen, --open  schrijf het in een bestand en open dat (zonder --format of --out een pagina voor uw webbrowser)
  --meting, --measurement <id>  de meting die u bedoelt (zonder deze de laatste)
  --hoogstens, --most <getal>  hoeveel acties er in deze periode passen
  …

Voorbeelden:
  nulmeting plan
  nulmeting plan --out plan.html
`,
  ],
  [
    'compare',
    `Gebruik: nulmeting compare|vergelijk [opties] [mappen...]

metingen of organisaties naast elkaar zetten

Argumenten:
  mappen  één map: de metingen van die organisatie; meer mappen, of een map met dossiers: die organisaties

Opties:
  --vorm, --format <soort>  vorm: md, html, json, csv, docx, xlsx, pdf
  --uit, --out <bestand>  het bestand waarin het resultaat komt (- is het scherm)
  --sjabloon, --template <pad>  uw eigen sjabloon: een Word-bestand (.docx) of een map met sjablonen voor html en md
  --openen, --open  schrijf het in een bestand en open dat (zonder --format of --out een pagina voor uw webbrowser)
  --van, --from <id>  de meting van toen (zonder deze de eerste)
  --tot, --to <id>  de meting van nu (zonder deze de laatste)
  --eigen, --own <map>  de organisatie die naar de anderen kijkt (map of id)
  --anoniem, --anonymous  zonder namen van organisaties
  --titel, --title <tekst>  een eigen titel boven de vergelijking
  --opdrachtgever, --client <naam>  voor wie de vergelijking is gemaakt
  --toon-geweigerd, --show-refused  laat ook verschillen zien die wij weigeren, met die kanttekening
  …

Voorbeelden:
  nulmeting compare mijn-organisatie
  nulmeting compare a b c d e f --own a --anonymous --out naast-elkaar.html
`,
  ],
  [
    'check',
    `Gebruik: nulmeting check|controleer [opties] <bestanden...>

een bestand nakijken op fouten

Argumenten:
  bestanden  de bestanden of mappen die u wilt laten nakijken (- is wat een ander programma doorgeeft)

Opties:
  --vorm, --format <soort>  vorm: text, json, sarif
  …

Voorbeelden:
  nulmeting check mijn-organisatie
  nulmeting check kaders/ons-kader.yaml
  nulmeting check sjablonen huisstijl.docx
  nulmeting check kaders --format sarif > nulmeting.sarif
`,
  ],
  [
    'templates',
    `Gebruik: nulmeting templates|sjablonen [opdracht] [opties]

eigen sjablonen, voor de huisstijl van uw organisatie

Opties:
  …

Opdrachten:
  new | nieuw  zet een begin klaar voor eigen sjablonen
`,
  ],
  [
    'templates new',
    `Gebruik: nulmeting templates new|nieuw [opties] <map>

zet een begin klaar voor eigen sjablonen

Argumenten:
  map  de map waarin de sjablonen komen

Opties:
  …

Voorbeelden:
  nulmeting templates new sjablonen
`,
  ],
  [
    'frameworks',
    `Gebruik: nulmeting frameworks|kaders [opdracht] [opties]

zien welke kaders er zijn, of zelf een kader maken

Opties:
  …

Opdrachten:
  list | lijst  laat zien welke kaders er zijn
  show | toon  laat zien wat er in een kader staat
  new | nieuw  zet een voorbeeld klaar voor een kader van uzelf
  trace | herkomst  laat zien welke aanbeveling met welke vraag gemeten wordt
  review | beoordelen  laat zien hoe relevant experts de vragen van een kader vinden

Voorbeelden:
  nulmeting frameworks
  nulmeting frameworks show valente-afwegingskader
  nulmeting frameworks new ons-kader
`,
  ],
  [
    'frameworks list',
    `Gebruik: nulmeting frameworks list|lijst [opties]

laat zien welke kaders er zijn

Opties:
  …

Voorbeelden:
  nulmeting frameworks
  nulmeting frameworks show valente-afwegingskader
  nulmeting frameworks new ons-kader
`,
  ],
  [
    'frameworks show',
    `Gebruik: nulmeting frameworks show|toon [opties] <kader>

laat zien wat er in een kader staat

Argumenten:
  kader  het kader dat u wilt zien, of het bestand waarin het staat (- is wat een ander programma doorgeeft)

Opties:
  --vorm, --format <soort>  vorm: md, html, docx, pdf; zonder deze leesbaar op het scherm
  --uit, --out <bestand>  het bestand waarin het resultaat komt (- is het scherm)
  --sjabloon, --template <pad>  uw eigen sjabloon: een Word-bestand (.docx)
  --openen, --open  schrijf het in een bestand en open dat (zonder --format of --out een pagina voor uw webbrowser)
  --sector <sector>  de sector in wiens woorden u het kader leest, bijvoorbeeld jeugdhulp
  …

Voorbeelden:
  nulmeting frameworks show valente-afwegingskader
  nulmeting frameworks show kaders/ons-kader.yaml
  nulmeting frameworks show valente-afwegingskader --sector jeugdhulp --out kader.html
`,
  ],
  [
    'frameworks new',
    `Gebruik: nulmeting frameworks new|nieuw [opties] <naam>

zet een voorbeeld klaar voor een kader van uzelf

Argumenten:
  naam  de naam van het nieuwe kader

Opties:
  …

Voorbeelden:
  nulmeting frameworks new ons-kader
`,
  ],
  [
    'frameworks trace',
    `Gebruik: nulmeting frameworks trace|herkomst [opties] [naam]

laat zien welke aanbeveling met welke vraag gemeten wordt

Argumenten:
  naam  een kader of een bron; zonder deze alles

Opties:
  --per, --by <richting>  één richting: section (van aanbeveling naar vraag) of question (terug)
  --vorm, --format <soort>  vorm: md, html, json, docx, pdf; zonder deze leesbaar op het scherm
  --uit, --out <bestand>  het bestand waarin het resultaat komt (- is het scherm)
  --openen, --open  schrijf het in een bestand en open dat (zonder --format of --out een pagina voor uw webbrowser)
  …

Voorbeelden:
  nulmeting frameworks trace valente-2025
  nulmeting frameworks trace valente-afwegingskader --by question
  nulmeting frameworks trace --out trace.html
`,
  ],
  [
    'frameworks review',
    `Gebruik: nulmeting frameworks review|beoordelen [opties] [bestanden...]

laat zien hoe relevant experts de vragen van een kader vinden

Argumenten:
  bestanden  de ingevulde formulieren, of de map waarin ze staan (- is wat een ander programma doorgeeft)

Opties:
  --formulier, --form <kader>  maak een leeg formulier om dit kader te beoordelen
  --kader, --framework <kader>  het kader dat beoordeeld is, of het bestand ervan (zonder deze dat op de formulieren)
  --vorm, --format <soort>  vorm: md, html, json, docx, pdf; zonder deze leesbaar op het scherm
  --uit, --out <bestand>  het bestand waarin het resultaat komt (- is het scherm)
  --openen, --open  schrijf het in een bestand en open dat (zonder --format of --out een pagina voor uw webbrowser)
  …

Voorbeelden:
  nulmeting frameworks review --form valente-afwegingskader --out beoordeling.yaml
  nulmeting frameworks review beoordelingen
  nulmeting frameworks review expert-1.yaml expert-2.yaml expert-3.yaml --format md
`,
  ],
  [
    'completion',
    `Gebruik: nulmeting completion|aanvullen [opties] [shell]

laten aanvullen wat u typt, met de Tab-toets

Argumenten:
  shell  uw shell: bash, zsh, fish, powershell (zonder deze leest u hoe u het aanzet)

Opties:
  …

Voorbeelden:
  nulmeting completion
  nulmeting completion bash
`,
  ],
])('the help of %s names its arguments and options, and gives examples', async (line, expected) => {
  expect(withoutColumns(await help(line))).toBe(expected);
});

const PROGRAM_HELP = `Gebruik: nulmeting [opdracht] [opties]

Nulmeting en plan van aanpak voor werken met ervaringsdeskundigen.

Opties:
  -V, --version           laat zien welke versie dit is
  --taal, --lang <nl|en>  taal van wat u leest (nl of en)
  --json                  uitvoer voor een ander programma
  --no-color              zonder kleuren
  --kaal, --plain         regel voor regel (voor een schermlezer)
  --stil, --quiet         alleen het resultaat, geen toelichting
  --debug                 laat bij een fout zien waar die zit
  -h, --help              laat deze uitleg zien

Opdrachten:
  init | begin            een dossier maken voor uw organisatie
  details | gegevens      gegevens van uw organisatie aanvullen of veranderen
  interview | afnemen     de vragen doornemen, met elkaar
  form | formulier        de vragen op papier of in een bestand, om rustig in te
                          vullen
  status | stand          wat is ingevuld, wat staat open, en wat is de volgende
                          stap
  report | rapport        de nulmeting schrijven
  plan                    het plan van aanpak maken of vernieuwen
  compare | vergelijk     metingen of organisaties naast elkaar zetten
  check | controleer      een bestand nakijken op fouten
  page | pagina           de pagina maken waarmee alles kan zonder iets te
                          installeren
  import | inlezen        een dossier dat in één bestand zit, in een map zetten
  open                    dezelfde pagina openen op deze computer, in dit
                          dossier
  frameworks | kaders     zien welke kaders er zijn, of zelf een kader maken
  templates | sjablonen   eigen sjablonen, voor de huisstijl van uw organisatie
  completion | aanvullen  laten aanvullen wat u typt, met de Tab-toets

Meer over een opdracht: nulmeting <opdracht> --help
`;

test('the help of the program lists every command, with its Dutch name', async () => {
  expect(await help('')).toBe(PROGRAM_HELP);
});

test('without a word, and where nobody sits at a terminal, the help of the program is the result', async () => {
  expect(await runInProcess([])).toEqual({ exit: 0, stdout: PROGRAM_HELP, stderr: '' });
});

test('help speaks the language that was asked for', async () => {
  expect(await help('--lang en')).toBe(`Usage: nulmeting [command] [options]

Zero-measurement and plan of approach for working with experts by experience.

Options:
  -V, --version           show which version this is
  --taal, --lang <nl|en>  language of what you read (nl or en)
  --json                  output for another program
  --no-color              without colours
  --kaal, --plain         line by line (for a screen reader)
  --stil, --quiet         only the result, no explanation
  --debug                 if something goes wrong, show where
  -h, --help              show this explanation

Commands:
  init | begin            create a dossier for your organisation
  details | gegevens      complete or change the details of your organisation
  interview | afnemen     go through the questions together
  form | formulier        the questions on paper or in a file, to fill in at
                          your own pace
  status | stand          what has been filled in, what is still open, and what
                          comes next
  report | rapport        write the zero-measurement
  plan                    make or renew the plan of approach
  compare | vergelijk     put measurements or organisations side by side
  check | controleer      check a file for errors
  page | pagina           make the page that does everything without an
                          installation
  import | inlezen        put a dossier that is one file into a folder
  open                    open the same page on this computer, in this dossier
  frameworks | kaders     see which frameworks there are, or make one of your
                          own
  templates | sjablonen   templates of your own, for the house style of your
                          organisation
  completion | aanvullen  complete what you type, with the Tab key

More about a command: nulmeting <command> --help
`);
  expect(await help('plan --lang en')).toBe(`Usage: nulmeting plan [options] [folder]

make or renew the plan of approach

Arguments:
  folder                         the folder of the dossier (without it, the
                                 program looks from where you are)

Options:
  --vorm, --format <format>      format: md, html, json, csv, docx, xlsx, pdf
  --uit, --out <file>            the file the result goes in (- is the screen)
  --sjabloon, --template <path>  your own template: a Word file (.docx), or a
                                 folder of templates for html and md
  --openen, --open               write it to a file and open that (without
                                 --format or --out, a page for your web browser)
  --meting, --measurement <id>   the measurement you mean (without it, the
                                 latest)
  --hoogstens, --most <number>   how many actions fit in this period
  --taal, --lang <nl|en>         language of what you read (nl or en)
  --json                         output for another program
  --no-color                     without colours
  --kaal, --plain                line by line (for a screen reader)
  --stil, --quiet                only the result, no explanation
  --debug                        if something goes wrong, show where
  -h, --help                     show this explanation

Examples:
  nulmeting plan
  nulmeting plan --out plan.html
`);
});
