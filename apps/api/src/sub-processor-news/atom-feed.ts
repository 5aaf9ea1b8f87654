import Handlebars from 'handlebars';

export type FeedEntry = {
  readonly id: string;
  readonly title: string;
  /** ISO 8601 instant. */
  readonly updated: string;
};
export type Feed = {
  readonly locale: 'da' | 'en';
  readonly title: string;
  readonly author: string;
  readonly page: string;
  readonly self: string;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
};

/** Every value is escaped, which for these five signs is the same in XML. */
const template = Handlebars.compile<Feed>(
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{{locale}}">
  <id>{{self}}</id>
  <title>{{title}}</title>
  <updated>{{updated}}</updated>
  <author><name>{{author}}</name></author>
  <link rel="self" type="application/atom+xml" href="{{self}}"/>
  <link rel="alternate" type="text/html" href="{{page}}"/>
{{#each entries}}
  <entry>
    <id>urn:uuid:{{id}}</id>
    <title>{{title}}</title>
    <updated>{{updated}}</updated>
    <link rel="alternate" type="text/html" href="{{../page}}"/>
    <content type="text">{{title}}</content>
  </entry>
{{/each}}
</feed>
`,
  { strict: true },
);

/** An Atom feed (RFC 4287). */
export const atomFeed = (feed: Feed): string => template(feed);
