/** Elements that Markdown becomes, and those of the app's own buttons in it. */
const ELEMENTS = 'div p h2 ul ol li blockquote table thead tbody tr th td pre code span figure figcaption button a strong em del br hr input svg path sup aside'.split(' ');

/** Of formulas: layout alone. */
const MATHS = 'math mrow mi mo mn mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mstyle mpadded mphantom menclose merror'.split(' ');
const MATHS_ATTRIBUTES = 'display displaystyle scriptlevel mathvariant mathsize mathcolor mathbackground stretchy fence separator symmetric largeop movablelimits accent accentunder form lspace rspace minsize maxsize width height depth voffset linethickness linebreak columnalign rowspacing columnspacing notation'.split(' ');

/** Attributes that these have; a value never comes from the text but in `href`, `title` and names for screen readers. */
const ATTRIBUTES = 'class dir href title rel tabindex scope start type checked disabled readonly aria-label aria-rowcount aria-busy aria-hidden aria-live aria-describedby role style viewBox d data-state data-away data-footnote data-footnote-from'.split(' ');

/**
 * What is wrong with rendered Markdown: an element, an attribute or an address that must not be there. `roots` are
 * what answers were rendered into. Plain enough to run in a page.
 */
export function wrongsIn(roots: Iterable<Element>, [elements, attributes]: [string[], string[]]): string[] {
  const wrongs: string[] = [];
  for (const root of roots) {
    for (const element of [root, ...root.querySelectorAll('*')]) {
      const name = element.tagName.toLowerCase();
      if (!elements.includes(name)) wrongs.push(`<${name}>`);
      for (const { name: attribute, value } of element.attributes) {
        if (!attributes.includes(attribute)) wrongs.push(`<${name} ${attribute}>`);
        if (attribute === 'class' && element.closest('math') && !/^(?:(?:tml-[a-z-]+|actuarial|circle-pad|ff-(?:squash|narrow)|longdiv-(?:top|arc)|phasor-(?:bottom|angle)|cancel|sout|bcancel|xcancel|wbk-[a-z]+|prime-pad|oldstylenums|mord|mop|mbin|mrel|mopen|mclose|mpunct|minner)(?:\s+|$))*$/.test(value)) wrongs.push(`class ${value}`);
        if (attribute === 'style' && /url|expression|position/i.test(value)) wrongs.push(`style ${value}`);
        if (attribute === 'href' && !/^https?:\/\/[^\s\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069]+$/u.test(value)) wrongs.push(`href ${value.slice(0, 80)}`);
      }
      if (name === 'a' && element.hasAttribute('target')) wrongs.push('a target');
    }
  }
  return wrongs;
}

/** What is allowed, as `wrongsIn` takes it into a page. */
export const ALLOWED: [string[], string[]] = [[...ELEMENTS, ...MATHS], [...ATTRIBUTES, ...MATHS_ATTRIBUTES]];
