import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorAt, locate, type Span } from "./anchor";

const TEXT =
  "Output fell by 40 percent in March. Prices rose by 40 percent in April. The mills of the valley closed.";

const spanOf = (text: string, words: string, from = 0): Span => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

describe("finding words again", () => {
  test("that stand once needs no surroundings", () => {
    expect(locate({ exact: "the valley", prefix: "", suffix: "" }, TEXT)).toEqual(
      spanOf(TEXT, "the valley"),
    );
  });

  test("that stand twice goes by what stands around them", () => {
    for (const from of [0, 20]) {
      const span = spanOf(TEXT, "40 percent", from);
      expect(locate(anchorAt(TEXT, span), TEXT)).toEqual(span);
    }
  });

  test("that stand twice without surroundings is left to a person", () => {
    expect(locate({ exact: "40 percent", prefix: "", suffix: "" }, TEXT)).toBeNull();
  });

  test("between the same surroundings twice is left to a person", () => {
    const twice = "He said no. He said no.";
    expect(locate({ exact: "said no", prefix: "He ", suffix: "." }, twice)).toBeNull();
    expect(locate({ exact: "said no", prefix: ". He ", suffix: "." }, twice)).toEqual(
      spanOf(twice, "said no", 5),
    );
  });

  test("that are gone, even by one letter, finds nothing", () => {
    const anchor = anchorAt(TEXT, spanOf(TEXT, "40 percent in March"));
    expect(locate(anchor, TEXT.replace("March", "march"))).toBeNull();
    expect(locate(anchor, "")).toBeNull();
  });

  test("that are none finds nothing", () => {
    expect(locate({ exact: "", prefix: "Output", suffix: " fell" }, TEXT)).toBeNull();
  });

  test("follows them when their surroundings are rewritten", () => {
    const anchor = anchorAt(TEXT, spanOf(TEXT, "mills of the valley"));
    const rewritten = "Nobody knows why the mills of the valley had to close.";
    expect(locate(anchor, rewritten)).toEqual(spanOf(rewritten, "mills of the valley"));
  });

  test("at the very beginning and end", () => {
    for (const words of ["Output", "closed."]) {
      const span = spanOf(TEXT, words);
      expect(locate(anchorAt(TEXT, span), TEXT)).toEqual(span);
    }
  });

  test("in Arabic", () => {
    const text = "انخفض الإنتاج ٤٠ في المئة. ارتفعت الأسعار ٤٠ في المئة.";
    const span = spanOf(text, "٤٠ في المئة", 20);
    expect(locate(anchorAt(text, span), text)).toEqual(span);
  });

  test("of a letter in a long story neither fails nor takes long", () => {
    const began = process.cpuUsage().user;
    const around = "a".repeat(48);
    expect(locate({ exact: "a", prefix: around, suffix: around }, "a".repeat(400_000))).toBeNull();
    expect(
      locate({ exact: "a".repeat(2_000), prefix: "b", suffix: "" }, "a".repeat(400_000)),
    ).toBeNull();
    expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(5);
  });
});

describe("an anchor taken from a text", () => {
  const letter = fc.constantFrom("a", "b", " ", ".", "\n", "ب", "👩");
  const piece = fc.string({ unit: letter, maxLength: 80 });

  test("is found at its place or nowhere, whatever is written before and after", () => {
    fc.assert(
      fc.property(
        fc.record({
          before: piece,
          exact: fc.string({ unit: letter, minLength: 1, maxLength: 6 }),
          after: piece,
        }),
        fc.record({ first: piece, last: piece }),
        ({ before, exact, after }, { first, last }) => {
          const text = before + exact + after;
          const anchor = anchorAt(text, {
            start: before.length,
            end: before.length + exact.length,
          });
          const start = first.length + before.length;
          // Far enough away that the surroundings of the words are the same.
          const edited = `${first}${before}${exact}${after}${"|".repeat(48)}${last}`;
          const found = locate(anchor, edited);
          if (found) expect(edited.slice(found.start, found.end)).toBe(exact);
          const elsewhere =
            edited.split(exact).length > 2 || exact.slice(1).includes(exact.charAt(0));
          if (!elsewhere) expect(found).toEqual({ start, end: start + exact.length });
        },
      ),
    );
  });

  test("with words that stand nowhere else is found after any edit that leaves them", () => {
    const others = fc.string({ unit: letter, maxLength: 200 });
    fc.assert(
      fc.property(others, others, others, others, (before, after, newBefore, newAfter) => {
        const text = `${before}the mills${after}`;
        const anchor = anchorAt(text, spanOf(text, "the mills"));
        const edited = `${newBefore}the mills${newAfter}`;
        expect(locate(anchor, edited)).toEqual(spanOf(edited, "the mills"));
      }),
    );
  });

  test("in full surroundings is found among any number of copies in others", () => {
    const around = fc.string({ unit: letter, minLength: 48, maxLength: 60 });
    fc.assert(
      fc.property(around, around, fc.array(fc.tuple(around, around)), (before, after, others) => {
        const text = `${before}X${after}`;
        const anchor = anchorAt(text, spanOf(text, "X"));
        const same = ([left, right]: [string, string]) =>
          left.endsWith(anchor.prefix) && right.startsWith(anchor.suffix);
        const copies = others
          .filter((other) => !same(other))
          .map(([left, right]) => `${left}X${right}`);
        const edited = [...copies, text].join("|");
        const start = edited.length - text.length + before.length;
        expect(locate(anchor, edited)).toEqual({ start, end: start + 1 });
      }),
    );
  });
});
