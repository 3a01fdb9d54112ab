// Prints how many bytes a file takes after Brotli at its strongest, as a web server would store it.
//
// node brotli-size.mjs FILE

import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const bytes = readFileSync(process.argv[2]);
const packed = brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
console.log(packed.length);
