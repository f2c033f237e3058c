import type { CommandEntry } from './session/command.ts';

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'init',
    alias: 'begin',
    summary: 'cli.command-init',
    load: async () => (await import('./commands/init.ts')).command,
  },
  {
    name: 'interview',
    alias: 'afnemen',
    summary: 'cli.command-interview',
    load: async () => (await import('./commands/interview/interview.ts')).command,
  },
  {
    name: 'form',
    alias: 'formulier',
    summary: 'cli.command-form',
    load: async () => (await import('./commands/form.ts')).command,
  },
  {
    name: 'status',
    alias: 'stand',
    summary: 'cli.command-status',
    load: async () => (await import('./commands/status.ts')).command,
  },
  {
    name: 'report',
    alias: 'rapport',
    summary: 'cli.command-report',
    load: async () => (await import('./commands/report.ts')).command,
  },
  {
    name: 'plan',
    alias: null,
    summary: 'cli.command-plan',
    load: async () => (await import('./commands/plan.ts')).command,
  },
  {
    name: 'compare',
    alias: 'vergelijk',
    summary: 'cli.command-compare',
    load: async () => (await import('./commands/compare.ts')).command,
  },
  {
    name: 'check',
    alias: 'controleer',
    summary: 'cli.command-check',
    load: async () => (await import('./commands/check/check.ts')).command,
  },
  {
    name: 'page',
    alias: 'pagina',
    summary: 'cli.command-page',
    load: async () => (await import('./commands/page/page.ts')).command,
  },
  {
    name: 'import',
    alias: 'inlezen',
    summary: 'cli.command-import',
    load: async () => (await import('./commands/page/import.ts')).command,
  },
  {
    name: 'open',
    alias: null,
    summary: 'cli.command-open',
    load: async () => (await import('./commands/page/open.ts')).command,
  },
  {
    name: 'frameworks',
    alias: 'kaders',
    summary: 'cli.command-frameworks',
    load: async () => (await import('./commands/frameworks/list.ts')).command,
    subcommands: [
      {
        name: 'list',
        alias: 'lijst',
        summary: 'frameworks.command-list',
        load: async () => (await import('./commands/frameworks/list.ts')).command,
      },
      {
        name: 'show',
        alias: 'toon',
        summary: 'frameworks.command-show',
        load: async () => (await import('./commands/frameworks/show.ts')).command,
      },
      {
        name: 'new',
        alias: 'nieuw',
        summary: 'frameworks.command-new',
        load: async () => (await import('./commands/frameworks/new.ts')).command,
      },
      {
        name: 'trace',
        alias: 'herkomst',
        summary: 'frameworks.command-trace',
        load: async () => (await import('./commands/frameworks/trace/trace.ts')).command,
      },
      {
        name: 'review',
        alias: 'beoordelen',
        summary: 'frameworks.command-review',
        load: async () => (await import('./commands/frameworks/review/review.ts')).command,
      },
    ],
  },
  {
    name: 'templates',
    alias: 'sjablonen',
    summary: 'cli.command-templates',
    load: async () => (await import('./commands/templates/about.ts')).command,
    subcommands: [
      {
        name: 'new',
        alias: 'nieuw',
        summary: 'templates.command-new',
        load: async () => (await import('./commands/templates/new.ts')).command,
      },
    ],
  },
  {
    name: 'completion',
    alias: 'aanvullen',
    summary: 'cli.command-completion',
    load: async () => (await import('./commands/completion.ts')).command,
  },
];
