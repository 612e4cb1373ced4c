import { parseArgs } from "node:util";
import { wordingNames, type Wording } from "./data/wordings/wording.ts";
import { describeFaults } from "./faults/faults.ts";
import { completeOptions, type SampleServiceOptions } from "./options.ts";
import { startSampleService } from "./service.ts";

const help = `The sample service: a stand-in for Evo Voice whose people and calls are invented.

npm run service -- [options]
  --port N        listen on this port (8080 where nothing is said, 0 for any free one)
  --sessions N    how many sessions there are, 0 to 1000000 (600)
  --accounts N    how many accounts there are, 1 to 100 (6)
  --seed N        which week is invented; the same number gives the same week (1)
  --latency MS    hold every answer back by so many milliseconds (0)
  --log-entries N gives every log exactly so many entries
  --wording NAME  write the logs in other words: ${wordingNames.join(", ")} (sample)
  --user U        user name to sign in with (demo@example.com)
  --password P    password to sign in with (demo)
  --fault KIND[:RATE][@PATH]
                  lets answers go wrong, RATE of them (0 to 1; all of them where nothing is said), below PATH (everywhere
                  but signing in), as in --fault 503:0.2 --fault 401@/auth/status; to be given as often as you like
  --help          show this

Faults:
${describeFaults()}
`;

function readNumber(name: string, text: string | undefined): number | undefined {
  if (text !== undefined && !/^\d+$/.test(text)) {
    throw new RangeError(`--${name} needs a whole number, not "${text}"`);
  }
  return text === undefined ? undefined : Number(text);
}

/** Reads the command line; `undefined` where only help is asked for. Throws a sentence for a person. */
function readOptions(args: readonly string[]): SampleServiceOptions | undefined {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: text,
      sessions: text,
      accounts: text,
      seed: text,
      latency: text,
      "log-entries": text,
      wording: text,
      fault: { ...text, multiple: true },
      user: text,
      password: text,
      help: { type: "boolean" },
    },
  });
  if (values.help) {
    return undefined;
  }
  const sessions = readNumber("sessions", values.sessions);
  const accounts = readNumber("accounts", values.accounts);
  const seed = readNumber("seed", values.seed);
  const latencyMs = readNumber("latency", values.latency);
  const logEntries = readNumber("log-entries", values["log-entries"]);
  const options: SampleServiceOptions = {
    port: readNumber("port", values.port) ?? 8080,
    ...(sessions !== undefined && { sessions }),
    ...(accounts !== undefined && { accounts }),
    ...(seed !== undefined && { seed }),
    ...(latencyMs !== undefined && { latencyMs }),
    ...(logEntries !== undefined && { logEntries }),
    ...(values.wording !== undefined && { wording: values.wording as Wording }),
    ...(values.fault !== undefined && { faults: values.fault }),
    ...(values.user !== undefined && { user: values.user }),
    ...(values.password !== undefined && { password: values.password }),
  };
  completeOptions(options);
  return options;
}

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    process.stdout.write(help);
    return;
  }
  const service = await startSampleService(options);
  process.stdout.write(
    `Sample service: ${service.address} (sign in as ${service.user} with password ${service.password})\n`,
  );
  const end = (): void => {
    void service.close();
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}

run().catch((error: NodeJS.ErrnoException) => {
  const taken = error.code === "EADDRINUSE";
  const message = taken ? "That port is taken: choose another with --port, or 0 for any." : error.message;
  process.stderr.write(`${message}\nSee npm run service -- --help\n`);
  process.exitCode = 1;
});
