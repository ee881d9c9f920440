resource "kubernetes_manifest" "bus" {
  manifest = yamldecode(file("../deploy/overlays/prod/bus.yaml"))
}
