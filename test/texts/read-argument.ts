import { expect } from 'vitest';

/** Throws where cmd ends a command or an argument: at a sign outside quotes. */
function refuseSigns(argument: string): void {
  let isQuoted = false;
  for (const character of argument) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && '&|<>()^,;= '.includes(character)) throw new Error(`cmd reads ${character}`);
  }
}

/** An argument as Microsoft writes it down for programs in C: `\"` is a quote, and so is `""` inside quotes. */
function unquote(argument: string): string {
  let quoting: 'no' | 'yes' | 'just-ended' = 'no';
  return argument.replace(/(\\*)("|[^\\"]+|$)/gs, (_, slashes: string, sign: string) => {
    if (sign !== '"') {
      if (quoting === 'just-ended') quoting = 'no';
      return slashes + sign;
    }
    const half = slashes.slice(Math.ceil(slashes.length / 2));
    if (slashes.length % 2 === 1) return `${half}"`;
    const isDoubled = quoting === 'just-ended' && slashes === '';
    quoting = quoting === 'yes' ? 'just-ended' : 'yes';
    return isDoubled ? '"' : half;
  });
}

/** What a program on Windows is given for an argument that was typed in cmd, where every name of letters is a variable. */
export function readInCmd(argument: string): string {
  const filled = argument.replace(/%\p{L}+%/gu, 'VARIABLE');
  refuseSigns(filled);
  return unquote(filled);
}

/** What PowerShell makes of one argument that it is given whole. */
export function readInPowerShell(argument: string): string {
  const single = /^['‘’‚‛](.*)['‘’‚‛]$/su.exec(argument)?.[1];
  if (single !== undefined) {
    expect(single.replace(/(['‘’‚‛])\1/g, '')).not.toMatch(/['‘’‚‛]/);
    return single.replace(/(['‘’‚‛])\1/g, '$1');
  }
  const double = /^"(.*)"$/su.exec(argument)?.[1];
  expect(double ?? argument).not.toMatch(double === undefined ? /[^\p{L}\p{N}_./:+-]/u : /["“”„$`]/);
  return double ?? argument;
}
