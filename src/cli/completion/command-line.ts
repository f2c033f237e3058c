import { readAsset } from '#generated/assets.js';
import type { Language } from '../../domain/instrument/text.ts';

/** A word that can stand somewhere, with what it means; '' where nothing is said of it. */
export interface Choice {
  readonly word: string;
  readonly meaning: string;
}

/** What is looked up in a dossier. */
export type OfDossier = 'measurement' | 'table' | 'step' | 'question';

/** What can stand in the place of an argument or of the value of an option. */
export type Value =
  | { readonly kind: 'fixed'; readonly choices: readonly Choice[] }
  /** One of these, one of the organisation's own, or a file. */
  | { readonly kind: 'framework'; readonly choices: readonly Choice[] }
  | { readonly kind: OfDossier }
  | { readonly kind: 'dossier' | 'folder' | 'file' | 'text' };

export interface KnownOption {
  /** Every name, with its dashes; the first is the one that is offered when nothing of a name was typed. */
  readonly names: readonly string[];
  readonly meaning: string;
  /** Null when it takes none. */
  readonly value: Value | null;
  readonly isVariadic: boolean;
}

export interface KnownArgument {
  readonly value: Value;
  readonly isVariadic: boolean;
}

/** A command, or the program as a whole, as completion knows it. */
export interface KnownCommand {
  /** Its name, and the Dutch one. */
  readonly names: readonly string[];
  readonly meaning: string;
  readonly options: readonly KnownOption[];
  readonly arguments: readonly KnownArgument[];
  readonly commands: readonly KnownCommand[];
}

/** The whole command line, as it was compiled from the commands: loading these takes longer than a person who presses Tab wants to wait. */
export function loadCommandLine(language: Language): KnownCommand {
  return JSON.parse(readAsset(`command-line-${language}.json`)) as KnownCommand;
}
