import type { SceneTraits } from "./scene-traits.ts";
import type { Story } from "./story.ts";

/** One kind of session: how it looks from outside and how its story goes. */
export interface Scene extends SceneTraits {
  play: (story: Story) => void;
}
