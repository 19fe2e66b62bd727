import { describe, expect, it } from "vitest";
import { whileCostly } from "./costly.ts";

describe("an answer that sums over the whole movement", () => {
  const clock = () => {
    const time = { ms: 0, asked: 0 };
    const work = (cost: number) => async () => {
      time.asked++;
      time.ms += cost;
      return time.asked;
    };
    return { time, work, now: () => time.ms };
  };

  it("is worked out anew each time while it is cheap", async () => {
    const { time, work, now } = clock();
    await whileCostly("cheap", work(10), now);
    await whileCostly("cheap", work(10), now);
    expect(time.asked).toBe(2);
  });

  it("stands for twenty times as long as it took once it is costly", async () => {
    const { time, work, now } = clock();
    await whileCostly("costly", work(200), now);
    time.ms += 3900;
    await whileCostly("costly", work(200), now);
    expect(time.asked).toBe(1);
    time.ms += 200;
    await whileCostly("costly", work(200), now);
    expect(time.asked).toBe(2);
  });

  it("is shared by those who ask at the same time", async () => {
    const { time, work, now } = clock();
    const both = [whileCostly("shared", work(10), now), whileCostly("shared", work(10), now)];
    expect(await Promise.all(both)).toEqual([1, 1]);
    expect(time.asked).toBe(1);
  });

  it("is not kept when it failed", async () => {
    const failing = () => Promise.reject(new Error("down"));
    await expect(whileCostly("failing", failing)).rejects.toThrow("down");
    expect(await whileCostly("failing", async () => "up")).toBe("up");
  });
});
