/** Makes one character of every line break of two, also of one of which the second half comes with the next read. */
export function createBreakJoiner(): (read: string) => string {
  let isHalf = false;
  return (read) => {
    if (read === '') return read;
    const text = isHalf && read.startsWith('\n') ? read.slice(1) : read;
    isHalf = read.endsWith('\r');
    return text.replaceAll('\r\n', '\r');
  };
}
