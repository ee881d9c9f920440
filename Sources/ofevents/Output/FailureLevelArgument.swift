import ArgumentParser
import Lint

extension FailureLevel: ExpressibleByArgument {}
