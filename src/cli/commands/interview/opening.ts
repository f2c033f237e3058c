import { relative } from 'node:path';
import type { Table } from '../../../domain/assessment/assessment.ts';
import { countAskedSteps, findExtent } from '../../../domain/assessment/extent.ts';
import { noteRoles } from '../../../domain/assessment/table-roles.ts';
import type { TableRoles } from '../../../domain/assessment/unsaved-answers.ts';
import type { Asker } from '../../../interview/asker.ts';
import { sizeOfMeasured } from '../../../interview/depth-choices.ts';
import { type AgendaItem, isOpen } from '../../../interview/navigator/agenda.ts';
import { findLongRole, readRoles } from '../../../texts/organisation-roles.ts';
import { termWord, toTermId } from '../../../texts/vocabulary.ts';
import type { Opened } from '../../session/open-assessment.ts';

/** Asks who is at the table: roles to tick, and what is not on the list; `about` is told above it. Null for who goes back. */
export async function askRoles(
  table: Table,
  about: string,
  asker: Asker,
  { context, dossier }: Opened,
): Promise<TableRoles | null> {
  const { texts } = context;
  const toId = (role: string): string => toTermId('role', role);
  const written = [...dossier.organisation.roles, ...table.present, ...table.absent];
  const roles = [...new Set(written.map(toId))];
  const options = roles.map((role) => ({ id: role, label: termWord('role', role, texts) }));
  let ready: readonly string[] = table.present.map(toId);
  let added: string | null = null;
  while (added === null) {
    const chosen = await asker.pickMany(texts('interview.ask-present'), options, ready, { about });
    if (chosen === null) return null;
    ready = chosen;
    added = await asker.text(texts('interview.ask-other-role'), '', {
      check: (typed) => findLongRole(typed, texts),
    });
  }
  return noteRoles(roles, ready, readRoles(added, roles));
}

/** What is told before the first question: how much there is, and that nothing is lost. */
export function introductionWords(
  agenda: readonly AgendaItem[],
  { name, responses }: Table,
  { context, assessment, dossier }: Opened,
): string {
  const { texts, world } = context;
  const path = relative(world.cwd, dossier.root) || '.';
  const uncounted = dossier.remarks.length;
  const open = agenda.filter(({ question }) => isOpen(responses, question.id)).length;
  const steps = countAskedSteps(assessment.frameworks);
  const questions = agenda.length;
  const extent = findExtent(assessment.frameworks);
  const { count, duration } = sizeOfMeasured(assessment.frameworks, texts);
  const greeting = assessment.measurement.sequence > 1 ? 'interview.intro-again' : 'interview.intro';
  const ofTable = name === null ? [] : [texts('interview.table-now', { table: name })];
  const size =
    open === questions
      ? texts('interview.intro-new', { count, n: steps, duration })
      : open === 0
        ? texts('interview.intro-complete', { n: questions })
        : texts('interview.intro-resume', { n: open, questions });
  return [
    [texts(greeting, { name: assessment.organisation.name }), ...ofTable].join(' · '),
    ...(uncounted === 0 ? [] : [texts('interview.intro-uncounted', { n: uncounted, path })]),
    '',
    size,
    ...(extent === null ? [] : [texts('interview.intro-short')]),
    texts('interview.intro-safe'),
    texts('interview.intro-evidence'),
  ].join('\n');
}
