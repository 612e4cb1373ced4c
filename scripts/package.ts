/** `npm run package`: builds for production and makes evo-voice-sessions-<version>.vsix. */

import { stat } from "node:fs/promises";
import { packExtension } from "./support/pack.ts";
import { say, step } from "./support/steps.ts";

const file = await step("Packing the extension", packExtension);
const { size } = await stat(file);
say(`${file} (${Math.round(size / 1024)} KB)`);
