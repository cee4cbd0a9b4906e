/** A stretch of an ordinary answer: what people get when they ask about code. */
const STRETCH = `## How it works

The **first** thing to know is that \`read\` returns a promise, so the caller has to wait for it; see [the guide](https://example.com/guide) for more about that.

- One thing that matters here is order
- Another is *time*
  - and with it, patience

| name | size | note |
| --- | ---: | --- |
| alpha | 1,200 | large |
| beta | 15 | small |

\`\`\`ts
export async function load(path: string): Promise<number> {
  const text = await readFile(path, 'utf8');
  return JSON.parse(text).length; // how many
}
\`\`\`

> What is quoted here was said before, and is repeated because it is worth that.

1. Open the file and read its first line
2. Compare it with what was there before

`;

/** Markdown of so many characters. @param {number} length */
export const markdownOf = (length) => STRETCH.repeat(Math.ceil(length / STRETCH.length)).slice(0, length);

/** The same in tokens of four characters, about what models send. @param {number} length */
export function tokensOf(length) {
  const text = markdownOf(length);
  return Array.from({ length: Math.ceil(text.length / 4) }, (_, place) => text.slice(place * 4, place * 4 + 4));
}

/** Tokens that say which they are, thirty to a paragraph. @param {number} count */
export const numberedTokens = (count) => Array.from({ length: count }, (_, place) => `w${place}${place % 30 === 29 ? '\n\n' : ' '}`);
