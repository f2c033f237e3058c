/*
 * The roles that the program has words for, by id. An organisation may write others, which are shown as written.
 */

export const EXPERT_BY_EXPERIENCE = 'ervaringsdeskundige';

export const ROLES = [
  'bestuur',
  'leidinggevende',
  'hulpverlener',
  EXPERT_BY_EXPERIENCE,
  'beleidsmedewerker',
  'personeelszaken',
  'ondernemingsraad',
  'clientenraad',
] as const;
