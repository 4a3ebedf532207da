import type { ArticleDate, DateOrigin } from '../../core/article';

/** How a date is known, with its hour and time zone behind it, as one text: `field 23:30 -08:00`. */
export const packOrigin = ({ origin, time, zone }: ArticleDate): string =>
  [origin, time, time !== undefined && zone].filter((part) => typeof part === 'string').join(' ');

/** The parts of a packed origin, under the names of `ArticleSummary`. */
export function unpackOrigin(packed: string): { dateOrigin: DateOrigin; time?: string; zone?: string } {
  const [origin, time, zone] = packed.split(' ');
  return {
    dateOrigin: origin as DateOrigin,
    ...(time !== undefined && { time }),
    ...(zone !== undefined && { zone }),
  };
}
