import type { SentenceWords } from './sentence-words.ts';

const DECIDERS = '^(de leiding|de directie|het bestuur|het college|de raad|wie over het geld gaat)';
const DECIDED = '(vastgesteld|gekozen|goedgekeurd|besloten|gezet|ingesteld|aangewezen|aangepast)';
const PAPERS = '(plan|scholingsplan|jaarplan|taakomschrijving|werkwijze|rooster|jaaragenda|contract)';

export const DUTCH: SentenceWords = {
  joint: /, en (?!ook )/u,
  lack: [...['niet', 'niets', 'geen', 'niemand', 'nergens', 'nooit'], ...['zonder de (teams|afdelingen)']],
  reach: {
    one: ['minstens één', 'ten minste één'],
    most: ['de meeste', 'meer dan de helft'],
    all: ['alle', 'al het', 'de hele', 'elk niveau'],
  },
  deed: {
    talk: [
      ...['besproken', 'besprak', 'bespraken', 'bespreekt', 'bespreken', 'gepraat', '(dacht|dachten) … mee'],
      ...['verteld … wat', 'gezegd wat', 'noemen', 'noemde', 'noemden', '(zegt|zeggen) … (wil|willen)'],
    ],
    agreement: ['afgesproken', '(heeft|hebben) … afspraken'],
  },
  state: {
    'on-paper': [
      ...['op papier', 'agendapunt', 'jaaragenda', 'lijst bevat'],
      ...[`${PAPERS} … (noemt|noemen)`, `(in|op) (de|het|elke?) ${PAPERS}`],
      ...[
        '(taken|afspraken) … noemen',
        'in het contract',
        '(staat|staan) in de afspraken',
        'in de afspraken (staat|staan)',
      ],
    ],
    begun: [
      ...['besproken', 'bespraken', 'gesproken', 'spraken', 'gepraat', 'uitgerekend'],
      'eerste (versie|tekst|lijst|voorstel|schatting)',
    ],
    decided: [
      `${DECIDERS} … ${DECIDED}`,
      `${DECIDERS} … (koos|besloot|zei ja|stelde … vast|wees … aan)`,
      ...['^er is … gekozen', '^er zijn met … afspraken'],
    ],
    known: ['(kent|kennen|weet|weten) (het|dat|die|ze|de|hun|wie|waar)', 'vertelde … (het|wie|waar)'],
    'at-work': [
      ...[
        'veranderde',
        'veranderd',
        'iets aangepast',
        'gaf de doorslag',
        '(is|zijn|wordt|worden) … gebruikt',
      ],
      ...[
        '(werkt|werken) (volgens|zoals|met de opdracht|(in|vanuit) de (gekozen|aangepaste))',
        'zoals … gekozen',
      ],
      ...[
        'uit vast geld betaald',
        'van het besluit',
        'wat … is besloten',
        'de laatste twaalf maanden … (bekeken|gekeken)',
        'staat in het register',
      ],
      ...['komt bij elkaar', 'maakte … vrij', 'zijn gedaan', 'volgden', 'weggenomen'],
      ...['is … begonnen', 'bij gekomen', 'opgepakt'],
    ],
    'looked-at-again': ['(datum|data) … (staat|staan) vast', '(staat|staan) gepland'],
  },
  goesOn: ['^krijgen uren'],
};
