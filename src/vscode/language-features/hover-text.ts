import { t } from '@vscode/l10n';
import type { ArticleMentions, EntityId, EntitySummary, QuotationHit } from '../../corpus';
import { kindLabel, otherNames } from '../../presentation/entity-labels';
import type { ReadMention } from '../documents/document-analysis';
import { oneLine } from '../../core/text/characters';
import { surenessWord } from '../../presentation/quotation-row';
import { escapeMarkdown } from '../documents/markdown';

/** What a hover tells of an entity. */
export interface EntityHoverContent {
  readonly mention: ReadMention;
  /** Mentions in the article as it stands in the editor. */
  readonly here: number;
  /** Undefined while the corpus does not know the entity: typed, but not saved yet. */
  readonly summary: EntitySummary | undefined;
  /** Others that mention it. */
  readonly articles: readonly ArticleMentions[];
  readonly quotations: readonly QuotationHit[];
}

/** Links of the hover, as targets of Markdown links. */
export interface EntityLinks {
  place(place: Pick<QuotationHit, 'uri' | 'range' | 'encoding'>): string;
  mention(article: Pick<ArticleMentions['article'], 'uri' | 'encoding'>, entity: EntityId): string;
  mentions(summary: EntitySummary): string;
  quotations(summary: EntitySummary): string;
}

/** The hover's Markdown: name and kind, other names, how often and where, latest quotations. */
export function hoverText(news: EntityHoverContent, links: EntityLinks): string {
  const { mention, here, summary, articles, quotations } = news;
  const name = summary?.name ?? mention.name;
  const paragraphs = [`**${escapeMarkdown(name)}** · ${kindLabel(summary?.kind ?? mention.kind)}`];
  if (mention.words !== name)
    paragraphs.push(t('“{0}” here stands for {1}.', escapeMarkdown(mention.words), escapeMarkdown(name)));
  const others = summary ? otherNames(summary).filter((other) => other !== mention.words) : [];
  if (others.length > 0) paragraphs.push(t('Also: {0}', listed(others)));
  paragraphs.push(counts(here, articles.length > 0, summary));
  if (articles.length > 0)
    paragraphs.push(
      articles
        .map(({ article, mentions }) => {
          const headline = `[${escapeMarkdown(article.headline)}](${links.mention(article, mention.id)})`;
          return `- ${[article.date, headline].filter(Boolean).join(' ')} (${mentions.toLocaleString()})`;
        })
        .join('\n'),
    );
  if (quotations.length > 0)
    paragraphs.push(
      t('Latest quotations:'),
      quotations
        .map(
          (hit) =>
            `- ${[hit.date, `[${escapeMarkdown(clipped(hit.text))}](${links.place(hit)})`, roleOf(hit)].filter(Boolean).join(' ')}`,
        )
        .join('\n'),
    );
  if (summary) {
    const actions = [`[${t('All mentions')}](${links.mentions(summary)})`];
    if (summary.quotations > 0) actions.push(`[${t('All quotations')}](${links.quotations(summary)})`);
    paragraphs.push(actions.join(' · '));
  }
  return paragraphs.join('\n\n');
}

function counts(here: number, elsewhere: boolean, summary: EntitySummary | undefined): string {
  const inArticle = here === 1 ? t('1 mention in this article') : t('{0} mentions in this article', here);
  if (!summary || summary.mentions === 0) return t('{0}; not in the index yet', inArticle);
  const { mentions, articles } = summary;
  if (!elsewhere) return t('{0}, in no other article of the corpus', inArticle);
  const often = mentions.toLocaleString();
  return articles === 1
    ? t('{0}, {1} in 1 article of the corpus', inArticle, often)
    : t('{0}, {1} in {2} articles of the corpus', inArticle, often, articles.toLocaleString());
}

/** The role in which an article quotes somebody, and whether the quotation is unsure. */
function roleOf(hit: QuotationHit): string {
  const said = [hit.speaker.role && escapeMarkdown(oneLine(hit.speaker.role)), surenessWord(hit)].filter(
    Boolean,
  );
  return said.length > 0 ? `(${said.join('; ')})` : '';
}

/** The first variants; how many more there are is said. */
function listed(variants: readonly string[]): string {
  const shown = variants.slice(0, 8).map((variant) => escapeMarkdown(variant));
  const more = variants.length - shown.length;
  return more > 0 ? t('{0} and {1} more', shown.join(', '), more) : shown.join(', ');
}

function clipped(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 157).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
