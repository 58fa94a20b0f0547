import Rehearsals

/// What a test moves is what a rehearsal moves.
public typealias ScriptedClock = StoppedClock
public typealias Dice = Rehearsals.Dice
