import type { SentenceWords } from './sentence-words.ts';

const DECIDERS =
  '(the leaders|management|the board|the municipal executive|the council|whoever decides on the money)';
const DECIDED = '(adopted|chosen|chose|approved|decided|put|set up|appointed|adapted|said yes)';
const KNOWERS = '(teams?|departments|team leaders|experts by experience|those who work together)';
const PAPERS =
  '(plan|training plan|annual plan|job description|description of the work|rota|annual agenda|contract)';

export const ENGLISH: SentenceWords = {
  joint: /, and (?![^,]* too,)/u,
  lack: [
    ...['not', 'no', 'none', 'nothing', 'nobody', 'nowhere', 'never', 'cannot'],
    ...['without the (teams|departments)'],
  ],
  reach: {
    one: ['at least one', 'one … or more'],
    most: ['most', 'more than half'],
    all: ['all', 'each level'],
  },
  deed: {
    talk: [
      ...['discuss', 'discussed', 'discusses', 'talked about', 'helped to shape', 'said what'],
      ...['name', 'named', 'tell each other'],
      '(says|say) … (wants|want)',
    ],
    agreement: ['agreed', '(has|have) (the )?agreements'],
  },
  state: {
    'on-paper': [
      ...['on paper', 'agenda item', 'list holds'],
      ...[`${PAPERS} … (states|names|mentions|says)`, `(in|on) (the|each|every) ${PAPERS}`],
      ...['tasks mention', 'agreements … (state|name|say|mention)', 'in the agreements'],
    ],
    begun: ['discussed', 'talked', 'worked out', 'first (version|text|list|proposal|estimate)'],
    decided: [`${DECIDERS} … ${DECIDED}`, '^an? … was chosen', '^there are agreements with'],
    known: [`${KNOWERS} knows?$`, 'knows? (it|them|who|which|that|what|where|their|the)', 'told the teams'],
    'at-work': [
      ...[
        'changed',
        'something was adjusted',
        'tipped the balance',
        '(is being|was|were|have been|has been) used',
      ],
      ...['work (according to|by the|in the|as chosen)', 'works? with the assignment', 'as chosen'],
      ...[
        'work from the',
        'paid from lasting money',
        'decided on',
        'what was decided',
        'in the past (year|twelve months) … (looked at|checked)',
      ],
      ...[
        'in the register',
        'meets',
        'freed up',
        'have been done',
        'followed',
        'cleared',
        'started',
        'joined',
        'taken up',
      ],
    ],
    'looked-at-again': ['dates? … (set|fixed)', '(is|are) planned'],
  },
  goesOn: ['^get hours', '^when'],
};
