type Point = readonly [number, number];

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
      readonly points: readonly Point[];
      readonly stroke: string;
      readonly width: number;
      /** The lengths of a dash and of the gap after it; empty for a whole line. */
      readonly dashes: readonly number[];
    }
  | {
      readonly kind: 'polygon';
      readonly points: readonly Point[];
      readonly fill: string;
      readonly stroke: string | null;
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
  polygon: 3,
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

/** The dashes of a line, each a line of its own: not every program draws a pen that leaves gaps. */
function dashesOf(points: readonly Point[], dashes: readonly number[]): readonly (readonly Point[])[] {
  const [dash = 0, gap = dash] = dashes;
  if (dash <= 0 || gap <= 0) return [points];
  return points.slice(1).flatMap(([toX, toY], index) => {
    const [fromX, fromY] = points[index] ?? [toX, toY];
    const length = Math.hypot(toX - fromX, toY - fromY);
    const place = (at: number): Point => {
      const share = Math.min(1, at / length);
      return [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share];
    };
    return Array.from({ length: Math.ceil(length / (dash + gap)) }, (_, number): readonly Point[] => {
      const start = number * (dash + gap);
      return [place(start), place(start + dash)];
    });
  });
}

function lineRecords(points: readonly Point[]): readonly Uint8Array[] {
  const [first, ...rest] = points;
  if (first === undefined) return [];
  return [
    record(RECORD.moveTo, ...first.map(scaled)),
    ...rest.map((point) => record(RECORD.lineTo, ...point.map(scaled))),
  ];
}

/** A filled shape: its bounds, the number of its points, and these. */
function polygonRecord(points: readonly Point[]): Uint8Array {
  const [across, down] = [points.map(([x]) => scaled(x)), points.map(([, y]) => scaled(y))];
  const bounds = [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)];
  return record(RECORD.polygon, ...bounds, points.length, ...points.flat().map(scaled));
}

const penOf = (colour: string, width: number): readonly Uint8Array[] => [
  record(RECORD.createPen, PEN, 0, scaled(width), 0, colourOf(colour)),
  record(RECORD.select, PEN),
];
const NO_PEN = record(RECORD.select, NULL_PEN);
const NO_BRUSH = record(RECORD.select, NULL_BRUSH);

/** A shape with its inside and its edge. */
function filledRecords(
  shape: Uint8Array,
  fill: string | null,
  stroke: string | null,
  width: number,
): readonly Uint8Array[] {
  const brush =
    fill === null
      ? [NO_BRUSH]
      : [record(RECORD.createBrush, BRUSH, 0, colourOf(fill), 0), record(RECORD.select, BRUSH)];
  return [
    ...brush,
    ...(stroke === null ? [NO_PEN] : penOf(stroke, width)),
    shape,
    NO_BRUSH,
    NO_PEN,
    ...(fill === null ? [] : [record(RECORD.remove, BRUSH)]),
    ...(stroke === null ? [] : [record(RECORD.remove, PEN)]),
  ];
}

function recordsOf(mark: Mark): readonly Uint8Array[] {
  switch (mark.kind) {
    case 'rectangle':
    case 'ellipse': {
      const box = [mark.left, mark.top, mark.right, mark.bottom].map(scaled);
      return filledRecords(record(RECORD[mark.kind], ...box), mark.fill, mark.stroke, 1);
    }
    case 'polygon':
      return filledRecords(polygonRecord(mark.points), mark.fill, mark.stroke, mark.width);
    case 'line':
      return [
        ...penOf(mark.stroke, mark.width),
        ...dashesOf(mark.points, mark.dashes).flatMap(lineRecords),
        NO_PEN,
        record(RECORD.remove, PEN),
      ];
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
