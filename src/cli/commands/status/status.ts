import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PLAN_FILE } from '../../../documents/dossier/folder/names.ts';
import { makeVisibleLine, mapTexts, toJson } from '../../../domain/instrument/visible-text.ts';
import { scoreMeasurement } from '../../../domain/scoring/score.ts';
import { listRescued } from '../../../files/dossier/answers/rescue-answers.ts';
import { showPath } from '../../../files/system/show-path.ts';
import { wordDocument } from '../../../reports/words.ts';
import { BLANKS, listWriting } from '../../../texts/blanks.ts';
import { type CommandModule, optionText } from '../../session/command.ts';
import { EXIT } from '../../session/exit-code.ts';
import { openAssessment } from '../../session/open-assessment.ts';
import { openTexts } from '../../session/open-texts.ts';
import { reportOn } from '../../session/report-on.ts';
import { countStates } from './count-states.ts';
import { findOlderPlan, listStatuses } from './list-measurements.ts';
import { listTables } from './list-tables.ts';
import { printStatus } from './print-status.ts';

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('[folder]', texts('cli.argument-folder'))
      .option('--meting, --measurement <id>', texts('cli.option-measurement'));
  },

  async run([folder], options, context) {
    const opened = await openAssessment(folder as string | null, optionText(options, 'measurement'), context);
    const { texts } = opened.context;
    const report = wordDocument(reportOn(opened, scoreMeasurement(opened.assessment), []), texts);
    const kept = await openTexts(opened);
    const writing = listWriting(kept, opened.assessment.measurement.id);
    const toWrite = writing.filter((item) => item.kept.kind === 'open').length;
    const unsaved = listRescued(opened.folder).map(showPath);
    const statuses = await listStatuses(opened);
    const tables = listTables(opened.assessment);
    if (!context.json) {
      const path = relative(context.world.cwd, opened.dossier.root);
      const hasPlan = existsSync(join(opened.dossier.root, PLAN_FILE));
      const olderPlan = await findOlderPlan(opened);
      const seen = { unsaved, toWrite, statuses, tables, hasPlan, olderPlan };
      printStatus(mapTexts(report, makeVisibleLine), path, seen, opened);
    } else {
      const frameworks = report.frameworks.map(({ id, steps, nextStep }) => ({
        id,
        nextStep: nextStep?.id ?? null,
        steps: steps.map(({ id: step, applicable, scored, level, inOrder }) => ({
          id: step,
          applicable,
          scored,
          level,
          inOrder,
        })),
      }));
      const { organisation, measurement } = report;
      const value = {
        schema: 'nulmeting/status@1',
        organisation,
        measurement: { id: measurement.id, date: measurement.date, depth: measurement.depth },
        ...countStates(report, opened),
        tables,
        measurements: statuses,
        elsewhere: opened.dossier.elsewhere,
        notCounted: opened.dossier.remarks.map(({ path, code }) => ({ path, code })),
        unsaved,
        texts: { open: toWrite, all: BLANKS.length },
        frameworks,
      };
      opened.context.print(toJson(value));
    }
    return EXIT.done;
  },
};
