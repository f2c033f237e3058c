/** A mark of a drawing, in its units; colours are six hexadecimal digits. */
export type Mark =
  | {
      readonly kind: 'rectangle' | 'ellipse';
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
      readonly fill: string | null;
      readonly stroke: string | null;
    }
  | {
      readonly kind: 'line';
      readonly points: readonly (readonly [number, number])[];
      readonly stroke: string;
      readonly width: number;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** The line on which the letters stand. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly isBold: boolean;
      readonly isCentred: boolean;
      readonly colour: string;
    };

/** Units of a metafile in a unit of the drawing: it has whole numbers only. */
const SCALE = 10;
/** Pixels of 1/96 inch: a hundredth of a millimetre is 1/26.458 of one. */
const HUNDREDTHS_A_PIXEL = 26.4583;
const NULL_BRUSH = 0x80000005;
const NULL_PEN = 0x80000008;
/** Handles of the one pen, brush and font that exist at a time. */
const PEN = 1;
const BRUSH = 2;
const FONT = 3;
/** The numbers of records, as [MS-EMF] gives them. */
const RECORD = {
  header: 1,
  end: 14,
  backgroundMode: 18,
  textAlign: 22,
  textColour: 24,
  moveTo: 27,
  select: 37,
  createPen: 38,
  createBrush: 39,
  remove: 40,
  ellipse: 42,
  rectangle: 43,
  lineTo: 54,
  createFont: 82,
  text: 84,
} as const;

const scaled = (value: number): number => Math.round(value * SCALE);
/** Blue, green and red, the other way round than in HTML. */
const colourOf = (hexadecimal: string): number =>
  Number.parseInt(hexadecimal.replace(/(..)(..)(..)/, '$3$2$1'), 16);

/** A record: its number, its length in bytes, and whole numbers of four bytes. */
function record(number: number, ...fields: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(8 + fields.length * 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, number, true);
  view.setUint32(4, bytes.length, true);
  for (const [index, field] of fields.entries()) view.setInt32(8 + index * 4, field | 0, true);
  return bytes;
}

function fontRecord(size: number, isBold: boolean): Uint8Array {
  // A logical font, with the longer names that its extended form has left empty.
  const bytes = record(
    RECORD.createFont,
    FONT,
    -scaled(size),
    0,
    0,
    0,
    isBold ? 700 : 400,
    ...Array<number>(75).fill(0),
  );
  const view = new DataView(bytes.buffer);
  for (const [index, letter] of [...'Segoe UI'].entries())
    view.setUint16(40 + index * 2, letter.charCodeAt(0), true);
  return bytes;
}

function textRecord({ x, y, text }: Extract<Mark, { kind: 'text' }>): Uint8Array {
  const length = Math.ceil(text.length / 2);
  const fields = [0, 0, -1, -1, 1, 0, 0, scaled(x), scaled(y), text.length, 76, 0, 0, 0, -1, -1, 0];
  const bytes = record(RECORD.text, ...fields, ...Array<number>(length).fill(0));
  const view = new DataView(bytes.buffer);
  view.setFloat32(28, 1, true);
  view.setFloat32(32, 1, true);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(76 + index * 2, text.charCodeAt(index), true);
  return bytes;
}

const penOf = (colour: string, width: number): readonly Uint8Array[] => [
  record(RECORD.createPen, PEN, 0, scaled(width), 0, colourOf(colour)),
  record(RECORD.select, PEN),
];
const NO_PEN = record(RECORD.select, NULL_PEN);
const NO_BRUSH = record(RECORD.select, NULL_BRUSH);

function recordsOf(mark: Mark): readonly Uint8Array[] {
  switch (mark.kind) {
    case 'rectangle':
    case 'ellipse': {
      const box = [mark.left, mark.top, mark.right, mark.bottom].map(scaled);
      const brush =
        mark.fill === null
          ? [NO_BRUSH]
          : [record(RECORD.createBrush, BRUSH, 0, colourOf(mark.fill), 0), record(RECORD.select, BRUSH)];
      return [
        ...brush,
        ...(mark.stroke === null ? [NO_PEN] : penOf(mark.stroke, 1)),
        record(RECORD[mark.kind], ...box),
        NO_BRUSH,
        NO_PEN,
        ...(mark.fill === null ? [] : [record(RECORD.remove, BRUSH)]),
        ...(mark.stroke === null ? [] : [record(RECORD.remove, PEN)]),
      ];
    }
    case 'line': {
      const [first, ...rest] = mark.points;
      if (first === undefined) return [];
      return [
        ...penOf(mark.stroke, mark.width),
        record(RECORD.moveTo, ...first.map(scaled)),
        ...rest.map((point) => record(RECORD.lineTo, ...point.map(scaled))),
        NO_PEN,
        record(RECORD.remove, PEN),
      ];
    }
    case 'text':
      return [
        fontRecord(mark.size, mark.isBold),
        record(RECORD.select, FONT),
        record(RECORD.textColour, colourOf(mark.colour)),
        // On the base line; in the middle or from the left.
        record(RECORD.textAlign, mark.isCentred ? 30 : 24),
        textRecord(mark),
        record(RECORD.remove, FONT),
      ];
  }
}

/**
 * A drawing as an enhanced metafile (EMF): lines and letters, sharp at any size, for every version of Word and for LibreOffice.
 * `width` and `height` in pixels.
 */
export function writeMetafile(width: number, height: number, marks: readonly Mark[]): Uint8Array {
  const body = [
    record(RECORD.backgroundMode, 1),
    NO_PEN,
    NO_BRUSH,
    ...marks.flatMap(recordsOf),
    record(RECORD.end, 0, 16, 20),
  ];
  const frame = [0, 0, width * HUNDREDTHS_A_PIXEL, height * HUNDREDTHS_A_PIXEL].map(Math.round);
  const length = 88 + body.reduce((sum, { length: bytes }) => sum + bytes, 0);
  const header = record(
    RECORD.header,
    ...[0, 0, scaled(width), scaled(height), ...frame],
    // The signature " EMF", the version, sizes and numbers; four handles (one is the file itself); no description and no palette.
    ...[0x464d4520, 0x10000, length, body.length + 1, 4, 0, 0, 0],
    // A device of 1920 by 1080 pixels at 96 an inch, in units and in millimetres.
    ...[scaled(1920), scaled(1080), 508, 286],
  );
  const file = new Uint8Array(length);
  let at = 0;
  for (const part of [header, ...body]) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
