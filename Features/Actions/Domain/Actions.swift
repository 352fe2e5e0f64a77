// Actions: what both parties have approved is to be done, followed until the effect is seen.
