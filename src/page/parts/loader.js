(async () => {
  const texts = new Map();
  const unpack = async ({ id, textContent }) => {
    const packed = atob(textContent);
    const bytes = new Uint8Array(packed.length);
    // A loop: `Uint8Array.from` takes a quarter of a second for this on a phone.
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = packed.charCodeAt(at);
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    texts.set(id, await new Response(unpacked).text());
  };
  // The browser unpacks sooner than the program would, which finds here what is unpacked already.
  globalThis.unpackedParts = texts;
  const parts = [...document.querySelectorAll('script[type="application/octet-stream"]')];
  try {
    const [program, words, ...later] = parts;
    await Promise.all([unpack(program), unpack(words)]);
    const script = document.createElement('script');
    script.textContent = texts.get(program.id);
    document.body.append(script);
    for (const part of later) await unpack(part);
  } catch {
    // Gone once the program runs, which unpacks itself what is missing.
    const old = document.getElementById('old');
    if (old !== null) old.hidden = false;
  }
})();
