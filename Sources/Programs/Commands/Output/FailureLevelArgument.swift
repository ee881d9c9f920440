import CommandArguments
import Lint

extension FailureLevel: ArgumentValue {}
