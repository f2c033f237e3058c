/** A function that is called once in a file of tests for the same arguments; what it gives is not to be changed. */
export function once<Arguments extends readonly (string | null)[], Value>(
  make: (...given: Arguments) => Value,
): (...given: Arguments) => Value {
  const made = new Map<string, Value>();
  return (...given) => {
    const key = JSON.stringify(given);
    const value = made.get(key) ?? make(...given);
    made.set(key, value);
    return value;
  };
}
