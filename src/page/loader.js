(async () => {
  try {
    const packed = document.getElementById('packed').textContent;
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const { program, ...rest } = await new Response(unpacked).json();
    window.nulmeting = rest;
    const script = document.createElement('script');
    script.textContent = program;
    document.body.append(script);
  } catch {
    document.getElementById('old').hidden = false;
  }
})();
