/* A disk for the pickers of a browser: files in memory, with the time at which they were written. It can be slow, by milliseconds a file. */
(() => {
  const disk = { files: {}, time: 1, delay: 0, failure: null, isRefused: false, isClosed: false, asked: [] };
  const fail = (name) => {
    throw new DOMException(name, name);
  };
  const makeFile = (path) => ({
    kind: 'file',
    name: path.split('/').at(-1),
    getFile: async () => {
      const file = disk.files[path] ?? fail('NotFoundError');
      return new File([file.bytes], path, { lastModified: file.time });
    },
    createWritable: async () => {
      if (disk.isRefused) fail('NotAllowedError');
      if (disk.failure !== null) fail(disk.failure);
      const parts = [];
      return {
        write: async (part) => {
          parts.push(part);
        },
        close: async () => {
          const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
          if (disk.delay > 0) await new Promise((done) => setTimeout(done, disk.delay));
          disk.time += 1;
          disk.files[path] = { bytes, time: disk.time };
        },
      };
    },
  });
  const makeFolder = (path) => ({
    kind: 'directory',
    name: path.split('/').at(-1),
    async *values() {
      const inside = Object.keys(disk.files).filter((name) => name.startsWith(`${path}/`));
      const names = new Set(inside.map((name) => name.slice(path.length + 1).split('/')[0]));
      for (const name of names)
        yield inside.includes(`${path}/${name}`)
          ? makeFile(`${path}/${name}`)
          : makeFolder(`${path}/${name}`);
    },
    getFileHandle: async (name, options = {}) => {
      const inside = `${path}/${name}`;
      if (!options.create && disk.files[inside] === undefined) fail('NotFoundError');
      return makeFile(inside);
    },
    getDirectoryHandle: async (name, options = {}) => {
      const inside = `${path}/${name}`;
      const isThere = Object.keys(disk.files).some((file) => file.startsWith(`${inside}/`));
      if (!options.create && !isThere) fail('NotFoundError');
      return makeFolder(inside);
    },
  });
  const ask = (kind, options) => {
    disk.asked.push(kind);
    if (disk.isClosed) fail('AbortError');
    if (disk.isRefused) fail('NotAllowedError');
    return options;
  };
  window.disk = disk;
  window.showSaveFilePicker = async (options) => {
    const { suggestedName } = ask('file', options);
    // A browser makes the file before anything is written in it.
    disk.files[suggestedName] ??= { bytes: new Uint8Array(), time: disk.time };
    return makeFile(suggestedName);
  };
  window.showDirectoryPicker = async (options) => ask('folder', options) && makeFolder('map');
  window.putFile = (path, text) => {
    disk.time += 1;
    disk.files[path] = { bytes: new TextEncoder().encode(text), time: disk.time };
  };
})();
