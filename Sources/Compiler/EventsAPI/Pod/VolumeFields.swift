extension PodObject {
    /// A volume of a pod, with the one source that it has. What lies in sources that only older clusters know is not checked.
    package static let volume = PodObject(
        "Volume", isUnion: true, .texts("name"), sources,
        .all(
            .mapping,
            """
            awsElasticBlockStore azureDisk azureFile cephfs cinder fc flexVolume flocker gcePersistentDisk gitRepo glusterfs iscsi \
            photonPersistentDisk portworxVolume quobyte rbd scaleIO storageos vsphereVolume
            """))

    private static let sources: [String: PodValue] = [
        "configMap": .object(
            PodObject(
                "ConfigMapVolumeSource", .texts("name"), .booleans("optional"), .integers("defaultMode"),
                ["items": .list(path)])),
        "csi": .object(
            PodObject(
                "CSIVolumeSource", .texts("driver fsType"), .booleans("readOnly"),
                ["nodePublishSecretRef": .object(reference), "volumeAttributes": .textMap])),
        "downwardAPI": .object(
            PodObject("DownwardAPIVolumeSource", .integers("defaultMode"), ["items": .list(downwardFile)])),
        "emptyDir": .object(PodObject("EmptyDirVolumeSource", .texts("medium"), ["sizeLimit": .quantity])),
        "ephemeral": .object(
            PodObject(
                "EphemeralVolumeSource",
                [
                    "volumeClaimTemplate": .object(
                        PodObject(
                            "PersistentVolumeClaimTemplate", ["metadata": .mapping, "spec": .object(claim)]))
                ])),
        "hostPath": .object(PodObject("HostPathVolumeSource", .texts("path type"))),
        "image": .object(PodObject("ImageVolumeSource", .texts("pullPolicy reference"))),
        "nfs": .object(PodObject("NFSVolumeSource", .texts("path server"), .booleans("readOnly"))),
        "persistentVolumeClaim": .object(
            PodObject("PersistentVolumeClaimVolumeSource", .texts("claimName"), .booleans("readOnly"))),
        "projected": .object(
            PodObject("ProjectedVolumeSource", .integers("defaultMode"), ["sources": .list(projection)])),
        "secret": .object(
            PodObject(
                "SecretVolumeSource", .texts("secretName"), .booleans("optional"), .integers("defaultMode"),
                ["items": .list(path)])),
    ]

    private static let path = PodObject("KeyToPath", .texts("key path"), .integers("mode"))

    private static let downwardFile = PodObject(
        "DownwardAPIVolumeFile", .texts("path"), .integers("mode"),
        ["fieldRef": .object(fieldReference), "resourceFieldRef": .object(resourceReference)])

    private static let claim = PodObject(
        "PersistentVolumeClaimSpec", .texts("storageClassName volumeAttributesClassName volumeMode volumeName"),
        .all(.mapping, "dataSource dataSourceRef"),
        ["accessModes": .texts, "resources": .object(resources), "selector": .object(labelSelector)])

    private static let projection = PodObject(
        "VolumeProjection", isUnion: true,
        .all(
            .object(PodObject("ProjectedFiles", .texts("name"), .booleans("optional"), ["items": .list(path)])),
            "configMap secret"),
        [
            "clusterTrustBundle": .object(
                PodObject(
                    "ClusterTrustBundleProjection", .texts("name path signerName"), .booleans("optional"),
                    ["labelSelector": .object(labelSelector)])),
            "downwardAPI": .object(PodObject("DownwardAPIProjection", ["items": .list(downwardFile)])),
            "podCertificate": .mapping,
            "serviceAccountToken": .object(
                PodObject(
                    "ServiceAccountTokenProjection", .texts("audience path"), .integers("expirationSeconds"))),
        ])
}
