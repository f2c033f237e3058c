import type { CommandEntry } from './session/command.ts';

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'init',
    alias: 'begin',
    summary: 'cli.command-init',
    load: () => import('./commands/init.ts'),
  },
  {
    name: 'details',
    alias: 'gegevens',
    summary: 'cli.command-details',
    load: () => import('./commands/details.ts'),
  },
  {
    name: 'interview',
    alias: 'afnemen',
    summary: 'cli.command-interview',
    load: () => import('./commands/interview/interview.ts'),
  },
  {
    name: 'form',
    alias: 'formulier',
    summary: 'cli.command-form',
    load: () => import('./commands/form.ts'),
  },
  {
    name: 'status',
    alias: 'stand',
    summary: 'cli.command-status',
    load: () => import('./commands/status/status.ts'),
  },
  {
    name: 'report',
    alias: 'rapport',
    summary: 'cli.command-report',
    load: () => import('./commands/report.ts'),
  },
  {
    name: 'plan',
    alias: null,
    summary: 'cli.command-plan',
    load: () => import('./commands/plan.ts'),
  },
  {
    name: 'compare',
    alias: 'vergelijk',
    summary: 'cli.command-compare',
    load: () => import('./commands/compare.ts'),
  },
  {
    name: 'check',
    alias: 'controleer',
    summary: 'cli.command-check',
    load: () => import('./commands/check/check.ts'),
  },
  {
    name: 'page',
    alias: 'pagina',
    summary: 'cli.command-page',
    load: () => import('./commands/page/page.ts'),
  },
  {
    name: 'import',
    alias: 'inlezen',
    summary: 'cli.command-import',
    load: () => import('./commands/page/import.ts'),
  },
  {
    name: 'open',
    alias: null,
    summary: 'cli.command-open',
    load: () => import('./commands/page/open.ts'),
  },
  {
    name: 'frameworks',
    alias: 'kaders',
    summary: 'cli.command-frameworks',
    load: () => import('./commands/frameworks/list.ts'),
    subcommands: [
      {
        name: 'list',
        alias: 'lijst',
        summary: 'frameworks.command-list',
        load: () => import('./commands/frameworks/list.ts'),
      },
      {
        name: 'show',
        alias: 'toon',
        summary: 'frameworks.command-show',
        load: () => import('./commands/frameworks/show.ts'),
      },
      {
        name: 'new',
        alias: 'nieuw',
        summary: 'frameworks.command-new',
        load: () => import('./commands/frameworks/new.ts'),
      },
      {
        name: 'trace',
        alias: 'herkomst',
        summary: 'frameworks.command-trace',
        load: () => import('./commands/frameworks/trace/trace.ts'),
      },
      {
        name: 'review',
        alias: 'beoordelen',
        summary: 'frameworks.command-review',
        load: () => import('./commands/frameworks/review/review.ts'),
      },
    ],
  },
  {
    name: 'templates',
    alias: 'sjablonen',
    summary: 'cli.command-templates',
    load: () => import('./commands/templates/about.ts'),
    subcommands: [
      {
        name: 'new',
        alias: 'nieuw',
        summary: 'templates.command-new',
        load: () => import('./commands/templates/new.ts'),
      },
    ],
  },
  {
    name: 'completion',
    alias: 'aanvullen',
    summary: 'cli.command-completion',
    load: () => import('./commands/completion.ts'),
  },
];
