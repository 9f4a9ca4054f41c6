/** The filter by family, and what the filters leave. */
import type { JSX } from 'preact';
import { familyWords, words } from '../../lib/ui/words';
import type { FilterState } from './use-filters';

export function Filters({ filters, total }: { filters: FilterState; total: number }): JSX.Element {
  const { families, family, setFamily, shown, reset } = filters;
  return (
    <div class="filters">
      <label><span class="small">{words('sideFamily')}</span>
        <select value={family} onChange={(event) => setFamily(event.currentTarget.value)}>
          <option value="">{words('sideAllFamilies')}</option>
          {families.map(([name, count]) => <option value={name} key={name}>{`${familyWords(name)} (${count})`}</option>)}
        </select>
      </label>
      {shown.length < total ? <span class="small">{words('sideShown', shown.length, total)} <button type="button" class="link" onClick={reset}>{words('sideResetFilters')}</button></span> : null}
    </div>
  );
}
