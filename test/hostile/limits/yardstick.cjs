// The work that limits are measured by: reading a YAML file of fifteen thousand lines, and nothing else.
const { parseDocument } = require('yaml');
parseDocument(Array.from({ length: 15_000 }, (_, index) => `k${index}: 1\n`).join(''));
