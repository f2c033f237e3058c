import { rolldown } from 'rolldown';
import { isBuiltin } from 'node:module';
import { resolve, basename } from 'node:path';
import { cpSync, rmSync, readdirSync, copyFileSync } from 'node:fs';
const FORMAT = process.argv[2] ?? 'esm'; const OUT = process.argv[3]; const MODE = process.argv[4] ?? 'none';
rmSync(OUT, { recursive: true, force: true });
const plugin = { name: 'ours',
  resolveId(id, importer, { kind }) {
    if (kind === 'require-call' && isBuiltin(id)) return { id: '\0builtin:' + id.replace(/^node:/, '') };
    if (id === 'yaml') return resolve('node_modules/yaml/browser/dist/index.js');
    if (id === '@inquirer/prompts') return '\0absent';
  },
  load(id) {
    if (id === '\0absent') return 'module.exports = {};';
    if (id.startsWith('\0builtin:')) { const p = id.slice(9); return `module.exports = ${p === 'child_process' ? '{}' : `process.getBuiltinModule('${p}')`};`; }
    if (/@noble\/hashes\/sha2\.js$/.test(id)) return `export const sha256 = (bytes) => process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest();`;
  } };
const groups = MODE === 'none' ? [] : [
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: +(MODE) },
];
const b = await rolldown({ input: { main: 'src/cli/main.ts', complete: 'src/cli/complete.ts' }, platform: 'node', plugins: [plugin], external: [/^node:/], preserveEntrySignatures:'allow-extension' });
const { output } = await b.write({ dir: OUT, format: FORMAT, entryFileNames: FORMAT==='cjs'?'[name].cjs':'[name].mjs', chunkFileNames: FORMAT==='cjs'?'[name]-[hash].cjs':'[name]-[hash].mjs', minify: { compress: process.env.COMPRESS?true:false, mangle: false, codegen: { removeWhitespace: true } }, ...(groups.length ? { codeSplitting: { groups } } : {}) });
console.log(output.length, output.reduce((s, c) => s + (c.code?.length ?? 0), 0));
for (const f of readdirSync('/work/main/dist')) if (/\.(json|yaml|gz|html|cjs)$/.test(f)) copyFileSync('/work/main/dist/' + f, OUT + '/' + f);
if (FORMAT==='cjs') { const {readFileSync,writeFileSync}=await import('node:fs'); let t=readFileSync(OUT+'/nulmeting.cjs','utf8'); t=t.replaceAll('./main.mjs','./main.cjs').replaceAll('./complete.mjs','./complete.cjs').replaceAll('import(','require('); writeFileSync(OUT+'/nulmeting.cjs',t);}
