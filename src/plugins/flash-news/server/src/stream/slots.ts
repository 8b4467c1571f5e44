/** Most streams of one address, and of all. */
export interface SlotLimits {
  perAddress: number;
  inAll: number;
}

/** Why a stream can't be opened now. */
export type NoSlot = 'address' | 'all';

/** Counts open streams by address. */
export const createSlots = (limits: () => SlotLimits) => {
  const byAddress = new Map<string, number>();
  let all = 0;

  return {
    /** Takes a slot; returns the function that frees it, or why there is none. */
    take(address: string): (() => void) | NoSlot {
      const own = byAddress.get(address) ?? 0;
      if (own >= limits().perAddress) return 'address';
      if (all >= limits().inAll) return 'all';
      byAddress.set(address, own + 1);
      all += 1;
      let isFree = false;
      return () => {
        if (isFree) return;
        isFree = true;
        all -= 1;
        const left = (byAddress.get(address) ?? 1) - 1;
        if (left === 0) byAddress.delete(address);
        else byAddress.set(address, left);
      };
    },

    count: (): number => all,
  };
};

export type Slots = ReturnType<typeof createSlots>;
