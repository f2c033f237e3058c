/*
 * A danger is something that another person can send, with what the program must make of it. Every file in `dangers/` is read: a YAML
 * file is one danger, and a module exports a list of them as `dangers`. What a danger lacks comes from a small honest dossier in `d`, with
 * a measurement `m` of the framework `kort`.
 */

/** A command line and what it must get. */
export interface Run {
  /** A change of a file that the program wrote, made before the command is run. */
  readonly edit?: { readonly path: string; readonly from: string; readonly to: string };
  readonly run: string;
  readonly exit?: number;
  /** Texts that are on stdout or stderr. */
  readonly says?: readonly string[];
  /** Texts that are nowhere in the result, on stdout. */
  readonly never?: readonly string[];
}

export interface Danger {
  readonly danger: string;
  /** Files in place of those of the honest dossier, by path; null removes one. `HASH(path)` becomes the hash of a framework. */
  readonly files?: Readonly<Record<string, string | null>>;
  /** Symbolic links by path, each with what it points to. */
  readonly links?: Readonly<Record<string, string>>;
  /** Run in order, before the commands that are run on every danger. */
  readonly runs?: readonly Run[];
}

/** The framework that was asked, as a text; its parts can be replaced. */
export const FRAMEWORK = `schema: nulmeting/framework@1
id: kort
version: 1.0.0
title: Kort kader
scale: ja-nee
scales:
  ja-nee:
    answers:
      - { id: nee, value: 0, label: Nee }
      - { id: deels, value: 1, label: Deels }
      - { id: ja, value: 2, label: Ja }
documents:
  bron: { title: Een bron, publisher: X, year: 2025 }
steps:
  - id: begin
    title: Het begin
    questions:
      - { id: visie, label: Visie, text: Is er een visie?, sources: [{ document: bron, section: "1" }] }
      - { id: tijd, label: Tijd, text: Is er tijd?, sources: [{ document: bron, section: "1" }] }
      - { id: waarom, kind: text, label: Waarom, text: Waarom?, sources: [{ document: bron, section: "1" }] }
      - { id: aantal, kind: number, label: Aantal, text: Hoeveel?, sources: [{ document: bron, section: "1" }] }
`;

export const SNAPSHOT = 'd/metingen/m/kaders/kort.yaml';
export const ANSWERS = 'd/metingen/m/antwoorden.yaml';
export const MEASUREMENT = 'd/metingen/m/meting.yaml';

/** `meting.yaml`, with the hash that fits the file at a path. */
export const measurementText = (
  id: string,
  path: string = SNAPSHOT,
): string => `schema: nulmeting/measurement@1
id: m
date: 2026-03-01
mode: consensus
frameworks:
  - id: ${id}
    version: 1.0.0
    hash: HASH(${path})
`;

/** An honest dossier, as it was received. */
export const HONEST: Readonly<Record<string, string>> = {
  'd/dossier.yaml': `schema: nulmeting/dossier@1
organisation: { id: de-brug, name: De Brug, roles: [bestuur] }
language: nl
`,
  [SNAPSHOT]: FRAMEWORK,
  [MEASUREMENT]: measurementText('kort'),
  [ANSWERS]: `schema: nulmeting/answers@1
table: { present: [bestuur], absent: [] }
answers:
  visie: { answer: ja, note: Zie jaarplan. }
  tijd: { answer: deels }
`,
  'OUTSIDE/plan.yaml': 'van een ander\n',
  'OUTSIDE/antwoorden.yaml':
    'schema: nulmeting/answers@1\nanswers:\n  visie: { answer: ja, note: GEHEIM-ADRES }\n',
};

/** What is done with a dossier that was received: each command is run on every danger. */
export const COMMANDS: readonly string[] = [
  'check d',
  'status d',
  'report d',
  'report d --format html --out d/rapporten/verslag.html',
  'report d --format json',
  'plan d',
  'plan d --format html',
  'interview d --new --date 2026-09-01',
  'form d',
  'compare d',
  'compare d --format html',
  'frameworks show kort',
];
