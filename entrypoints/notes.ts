/** The notes' layer, injected beside the annotator once a page has a claim to show. Leaves its maker for the annotator. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Layer } from '../lib/notes/layer';
import { MAKER, type LayerMaker } from '../lib/notes/types';

export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as Record<symbol, LayerMaker | undefined>;
  scope[MAKER] ??= (host, appearance, actions) => new Layer(host, appearance, actions);
});
