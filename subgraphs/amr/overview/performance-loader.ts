import DataLoader from "dataloader";
import { type Days } from "./figures";
import { type FigureSources, measurePerformance } from "./measure-performance";
import { type Performance } from "./overview";

/** Whose figures of which days. */
interface PerformanceAsked {
  readonly provider: string;
  readonly days: Days;
}

/** Providers' figures, in one go for all that are asked of the same days. */
export interface PerformanceLoader {
  readonly performance: DataLoader<PerformanceAsked, Performance, string>;
}

/** The loader of one request. */
export function performanceLoaderOf(
  sources: FigureSources & { readonly cache: boolean },
): PerformanceLoader {
  const { cache } = sources;
  const load = (asked: readonly PerformanceAsked[]) => loadByDays(sources, asked);
  return { performance: new DataLoader(load, { cache, cacheKeyFn: nameOf }) };
}

async function loadByDays(
  sources: FigureSources,
  asked: readonly PerformanceAsked[],
): Promise<Performance[]> {
  const measured = new Map<string, Performance>();
  for (const [, group] of Map.groupBy(asked, ({ days }) => `${days.from}/${days.to}`)) {
    const [first] = group;
    const providers = group.map(({ provider }) => provider);
    const performances = first ? await measurePerformance(sources, first.days, providers) : [];
    group.forEach((each, place) => {
      const performance = performances[place];
      if (performance) measured.set(nameOf(each), performance);
    });
  }
  return asked.flatMap((each) => measured.get(nameOf(each)) ?? []);
}

function nameOf({ provider, days }: PerformanceAsked): string {
  return `${provider}/${days.from}/${days.to}`;
}
