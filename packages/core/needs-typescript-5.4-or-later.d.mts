// What a compiler before 5.4 gets in place of the types: they use NoInfer, which it would read as any, and check nothing.
