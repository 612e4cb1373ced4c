import { parseArgs } from "node:util";
import { readServiceOptions, serviceFlags } from "./command-line.ts";
import { wordingNames } from "./data/wordings/wording.ts";
import { describeFaults } from "./faults/faults.ts";
import type { SampleServiceOptions } from "./options.ts";
import { startSampleService } from "./service.ts";
import { maxLogsRead } from "./store/find.ts";

const helpText = `The sample service: a stand-in for Evo Voice whose people and calls are made up.

npm run service -- [options]
  --port N         the port to listen on (8080); 0 takes any free one
  --sessions N     the number of sessions, 0 to 1000000 (600)
  --accounts N     the number of accounts, 1 to 100 (6)
  --seed N         selects the generated week; the same number gives the same week (1)
  --latency MS     delay every response by this number of milliseconds (0)
  --log-entries N  give every log exactly this number of entries
  --wording NAME   write the logs in the words of another vendor: ${wordingNames.join(", ")} (sample)
  --zone MODE      the time zones in dates (named): none has no zone in any date, mixed has two in each log, partial has
                   none in logs only
  --clock-skew S   set the service's clock ahead by this number of seconds (0); --clock-skew=-600 sets it back
  --user U         the user name to sign in with (demo@example.com)
  --password P     the password to sign in with (demo)
  --fault KIND[:RATE][@PATH]
                   inject a fault into RATE of the responses (0 to 1; by default all) below PATH (by default everything
                   except signing in), such as --fault 503:0.2 --fault 401@/auth/status; can be repeated
  --help           show this help

With more than ${maxLogsRead} sessions, a search in logs reads the newest ${maxLogsRead} that match the other filters.

Faults:
${describeFaults()}
`;

/** Reads the command line; `undefined` for `--help`. Throws an error with a message for people. */
function readOptions(args: readonly string[]): SampleServiceOptions | undefined {
  const { values } = parseArgs({ args: [...args], options: { ...serviceFlags, help: { type: "boolean" } } });
  const { help, ...flags } = values;
  return help ? undefined : { port: 8080, ...readServiceOptions(flags) };
}

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    process.stdout.write(helpText);
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
  const message = taken
    ? "This port is in use. Choose another one with --port, or 0 for any free port."
    : error.message;
  process.stderr.write(`${message}\nSee npm run service -- --help\n`);
  process.exitCode = 1;
});
