import { tokenise } from './lib/analysis/tokens';
import { loadDatabase } from './lib/database/load';
import { openIndex, tagSpans } from './lib/analysis/index';
const {index}=loadDatabase('.'); const ix=openIndex(index!);
for (const t of process.argv.slice(2)) for (const s of tokenise(t)) { const n=s.tokens.map(x=>x.norm); console.log(n.join(' ')); for (const x of tagSpans(n,ix)) console.log('  ',n.slice(x.start,x.end).join(' '),x.tag); }
