
sink
ab"post