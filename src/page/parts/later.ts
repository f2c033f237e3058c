import { unpackPart } from './packed.ts';

/** Runs a part of the program that asking does not need, and gives what it exports. */
export function runLater(id: string): unknown {
  const script = document.createElement('script');
  script.textContent = unpackPart(id);
  // It is run before the next line, and leaves what it exports under this name.
  document.body.append(script);
  return (window as unknown as { readonly nulmetingPart: unknown }).nulmetingPart;
}
