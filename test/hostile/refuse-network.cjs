// Loaded before the program: whatever reaches for the network ends it with an error that the test sees.
const refuse = (name) => () => {
  throw new Error(`network: ${name}`);
};
for (const [module, names] of Object.entries({
  'node:net': ['connect', 'createConnection', 'createServer'],
  'node:tls': ['connect', 'createServer'],
  'node:dgram': ['createSocket'],
  'node:dns': ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse'],
  'node:http': ['request', 'get', 'createServer'],
  'node:https': ['request', 'get', 'createServer'],
  'node:http2': ['connect', 'createServer'],
})) {
  const loaded = require(module);
  for (const name of names) loaded[name] = refuse(`${module}.${name}`);
}
// A pipe or a terminal is a socket to Node too; connecting is what only the network needs.
require('node:net').Socket.prototype.connect = refuse('Socket.connect');
for (const name of ['fetch', 'WebSocket', 'EventSource']) globalThis[name] = refuse(name);
