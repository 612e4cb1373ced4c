import { temporaryFolder } from "../../scripts/vscode/folders.ts";
import { startServices } from "../support/service.ts";
import { ratios, spreadOf } from "../support/stats.ts";
import { limited, type Row } from "../support/table.ts";
import { MeasuredPanel, type Activation, type Scrolled } from "./panel.ts";
import { buildProduction, sizes } from "./production.ts";

const paintBar = 1.5;
const rowsBar = 200;
const taskBar = 50;
const activationBar = 30;

/** Sizes, activation and the panel, of what is built for production, inside the real VS Code. */
export async function benchEditor(rounds: number): Promise<Row[]> {
  await using folder = await temporaryFolder("bench");
  using owned = new DisposableStack();
  const production = await buildProduction(folder.path);
  const [short, long] = await startServices(
    {
      services: [
        { sessions: 2, logEntries: 100 },
        { sessions: 2, logEntries: 100_000 },
      ],
    },
    owned,
  );
  if (!short || !long) {
    throw new Error("There are two services");
  }
  await using large = await MeasuredPanel.open(long, production.root);
  // While no other window takes a part of the machine.
  const scrolled: Scrolled[] = [];
  for (let round = 0; round < rounds; round += 1) {
    scrolled.push(await large.scroll());
  }
  await using small = await MeasuredPanel.open(short, production.root);
  const paints: { small: number; large: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    paints.push({ small: await small.paint(), large: await large.paint() });
  }
  const activations: Activation[] = [];
  for (let round = 0; round < rounds; round += 1) {
    activations.push(await small.restart());
  }
  const ofLarge = paints.map((each) => each.large);
  const ofSmall = paints.map((each) => each.small);
  const ratio = spreadOf(ratios(ofLarge, ofSmall));
  const longestTasks = scrolled.map(({ longestTask }) => longestTask);
  return [
    ...(await sizes(production)),
    ...activationRows(activations),
    {
      what: "panel, first paint of 100,000 rows",
      ours: `${spreadOf(ofLarge).median.toFixed(1)} ms`,
      beside: `100 rows: ${spreadOf(ofSmall).median.toFixed(1)} ms`,
      ratio,
      bar: `≤ ${paintBar} ×`,
      met: ratio.median <= paintBar,
    },
    limited(
      "panel, rows in the document while scrolling 100,000",
      scrolled.map(({ mostRows }) => mostRows),
      {
        most: rowsBar,
        unit: "rows",
        digits: 0,
      },
    ),
    {
      ...limited("panel, longest task while scrolling 100,000 (0: none over 50 ms)", longestTasks, {
        most: taskBar,
        unit: "ms",
        digits: 0,
      }),
      beside: `the worst round: ${Math.max(...longestTasks).toFixed(0)} ms`,
    },
  ];
}

function activationRows(activations: readonly Activation[]): Row[] {
  const of = (whose: "ours" | "others", figure: "load" | "activate"): number[] =>
    activations.map((each) => each[whose][figure]);
  const beside = (figure: "load" | "activate"): string =>
    `the middle one of VS Code's own: ${spreadOf(of("others", figure)).median.toFixed(0)} ms`;
  return [
    {
      what: "activation: loading the code",
      ours: `${spreadOf(of("ours", "load")).median.toFixed(0)} ms`,
      beside: beside("load"),
      ratio: spreadOf(ratios(of("ours", "load"), of("others", "load"))),
    },
    {
      ...limited("activation: activate()", of("ours", "activate"), {
        most: activationBar,
        unit: "ms",
        digits: 0,
      }),
      beside: beside("activate"),
    },
  ];
}
